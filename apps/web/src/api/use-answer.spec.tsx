import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/preact';
import type { JSX } from 'preact';
import { page } from '../page.ts';
import { Answers } from './answers.ts';
import { shownOf, useAnswer } from './use-answer.ts';

/** Each question waits until the spec answers it. */
class Oracle {
  readonly asked: { key: string; signal: AbortSignal; settle: (answer: string | Error) => void }[] =
    [];

  read(key: string, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const settle = (answer: string | Error): void =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      this.asked.push({ key, signal, settle });
    });
  }

  async answer(at: number, answer: string | Error): Promise<void> {
    await act(async () => {
      this.asked[at]?.settle(answer);
      await Promise.resolve();
    });
  }
}

describe('useAnswer', () => {
  let oracle: Oracle;

  beforeEach(() => {
    oracle = new Oracle();
    page.answers.forget();
  });

  function Asking({ about }: { readonly about: string | undefined }): JSX.Element {
    const asked = useAnswer(about, (signal) => oracle.read(about ?? '', signal));
    return (
      <>
        <output>{`${asked.state}: ${shownOf(asked) ?? 'nothing'}`}</output>
        <button onClick={asked.askAgain}>again</button>
        <button onClick={() => asked.put('green tea')}>put</button>
      </>
    );
  }
  const shown = (): string | null => screen.getByRole('status').textContent;

  it('shows what is answered', async () => {
    render(<Asking about="tea" />);
    expect(shown()).toBe('waiting: nothing');
    await oracle.answer(0, 'milk tea');
    expect(shown()).toBe('here: milk tea');
  });

  it('drops the answer to an older question, and ends asking it', async () => {
    const { rerender } = render(<Asking about="te" />);
    rerender(<Asking about="tea" />);
    expect(oracle.asked[0]?.signal.aborted).toBe(true);
    await oracle.answer(1, 'milk tea');
    await oracle.answer(0, 'tempura');
    expect(shown()).toBe('here: milk tea');
  });

  it('shows what was there before while it asks something else, and when that fails', async () => {
    const { rerender } = render(<Asking about="tea" />);
    await oracle.answer(0, 'milk tea');
    rerender(<Asking about="coffee" />);
    expect(shown()).toBe('waiting: milk tea');
    await oracle.answer(1, new TypeError('Failed to fetch'));
    expect(shown()).toBe('failed: milk tea');
  });

  it('asks once more when it is told to', async () => {
    render(<Asking about="tea" />);
    await oracle.answer(0, new TypeError('Failed to fetch'));
    await act(() => screen.getByRole('button', { name: 'again' }).click());
    expect(shown()).toBe('waiting: nothing');
    await oracle.answer(1, 'milk tea');
    expect(shown()).toBe('here: milk tea');
  });

  it('shows at once what it has heard, and hears it anew', async () => {
    const { unmount } = render(<Asking about="tea" />);
    await oracle.answer(0, 'milk tea');
    unmount();
    render(<Asking about="tea" />);
    expect(shown()).toBe('here: milk tea');
    await oracle.answer(1, 'milk tea, iced');
    expect(shown()).toBe('here: milk tea, iced');
  });

  it('takes what is known to be true, whatever is still on its way', async () => {
    const { unmount } = render(<Asking about="tea" />);
    await act(() => screen.getByRole('button', { name: 'put' }).click());
    await oracle.answer(0, 'milk tea');
    expect(shown()).toBe('here: green tea');
    unmount();
    render(<Asking about="tea" />);
    expect(shown()).toBe('here: green tea');
  });

  it('keeps answers apart where it is told to', async () => {
    const apart = new Answers();
    function Apart(): JSX.Element {
      const asked = useAnswer('tea', (signal) => oracle.read('tea', signal), apart);
      return <output>{asked.state}</output>;
    }
    render(<Apart />);
    await oracle.answer(0, 'milk tea');
    expect(apart.get('tea')).toBe('milk tea');
    expect(page.answers.get('tea')).toBeUndefined();
  });

  it('asks nothing where there is nothing to ask', () => {
    render(<Asking about={undefined} />);
    expect(oracle.asked).toEqual([]);
  });

  it('leaves when nobody looks any more', async () => {
    const { unmount } = render(<Asking about="tea" />);
    unmount();
    // What an effect leaves behind is taken away in a later turn.
    await waitFor(() => expect(oracle.asked[0]?.signal.aborted).toBe(true));
  });
});
