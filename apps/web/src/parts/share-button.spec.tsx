import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/preact';
import { renderInPage } from '../testing/in-page.tsx';
import { ShareButton } from './share-button.tsx';

const LINK = 'http://localhost/choose?seed=7';

/** What a browser has for sharing; jsdom has nothing. */
function browserWith(over: Partial<Pick<Navigator, 'share' | 'clipboard'>>): void {
  for (const [name, value] of Object.entries(over)) {
    Object.defineProperty(navigator, name, { value, configurable: true });
  }
}

describe('ShareButton', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  const press = async (): Promise<void> => {
    renderInPage(<ShareButton title="Jade Moon" href="choose?seed=7" />);
    await act(() => screen.getByRole('button', { name: 'Share' }).click());
  };
  const clipboard = (write: (text: string) => Promise<void>): Clipboard =>
    Object.assign(new EventTarget(), {
      writeText: write,
      readText: () => Promise.resolve(''),
      read: () => Promise.resolve([]),
      write: () => Promise.resolve(),
    });

  it('hands the whole link to the device', async () => {
    const share = jest.fn<(data?: ShareData) => Promise<void>>(() => Promise.resolve());
    browserWith({ share });
    await press();
    expect(share).toHaveBeenCalledWith({ title: 'Jade Moon', url: LINK });
  });

  it('copies nothing for whoever closes the dialog', async () => {
    const write = jest.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    browserWith({
      share: () => Promise.reject(new DOMException('closed', 'AbortError')),
      clipboard: clipboard(write),
    });
    await press();
    expect(write).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('copies the link where there is no dialog, and says so', async () => {
    const write = jest.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    browserWith({ clipboard: clipboard(write) });
    await press();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Link copied'));
    expect(write).toHaveBeenCalledWith(LINK);
  });

  it('shows the link where nothing may be copied', async () => {
    browserWith({ clipboard: clipboard(() => Promise.reject(new Error('not allowed'))) });
    await press();
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
    expect(field.value).toBe(LINK);
  });
});
