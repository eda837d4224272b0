import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { useAction } from './use-action.ts';

describe('useAction', () => {
  let asked: { resolve: (outcome: string) => void; reject: (error: Error) => void }[] = [];

  function Acting(): JSX.Element {
    const action = useAction(
      () => new Promise<string>((resolve, reject) => void asked.push({ resolve, reject })),
    );
    const said = action.state === 'done' ? action.outcome : action.state;
    return <button onClick={action.act}>{said}</button>;
  }
  const press = (): Promise<void> => act(() => screen.getByRole('button').click());
  const shown = (): string | null => screen.getByRole('button').textContent;

  it('is done once, however often it is pressed', async () => {
    asked = [];
    render(<Acting />);
    expect(shown()).toBe('idle');
    await press();
    await press();
    expect(asked).toHaveLength(1);
    expect(shown()).toBe('waiting');
    asked[0]?.resolve('erased');
    await screen.findByText('erased');
  });

  it('can be pressed again when it has failed', async () => {
    asked = [];
    render(<Acting />);
    await press();
    asked[0]?.reject(new TypeError('Failed to fetch'));
    await screen.findByText('failed');
    await press();
    asked[1]?.resolve('erased');
    await screen.findByText('erased');
  });
});
