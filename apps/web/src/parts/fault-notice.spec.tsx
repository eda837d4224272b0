import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import { act, screen } from '@testing-library/preact';
import { page } from '../page.ts';
import { aProblem } from '../testing/a-problem.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { FaultNotice } from './fault-notice.tsx';

describe('FaultNotice', () => {
  afterEach(() => {
    page.clock = new SystemClock();
  });

  it('says what happened and asks again when it is told to', () => {
    const again = jest.fn();
    renderInPage(<FaultNotice fault={{ kind: 'unreachable' }} onAgain={again} />);
    expect(screen.getByRole('alert').textContent).toContain('no connection');
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('rests for as long as the answer asked for', async () => {
    const clock = new ManualClock();
    page.clock = clock;
    renderInPage(
      <FaultNotice fault={{ kind: 'too-many', retryAfterS: 2 }} onAgain={() => undefined} />,
    );
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 2 s' });
    expect(button.disabled).toBe(true);
    await act(() => clock.advance(1_000));
    await act(() => clock.advance(1_000));
    expect(button.textContent).toBe('Try again');
    expect(button.disabled).toBe(false);
  });

  it('tells a long rest in minutes', () => {
    renderInPage(
      <FaultNotice fault={{ kind: 'too-many', retryAfterS: 1_790 }} onAgain={() => undefined} />,
    );
    expect(screen.getByRole('button').textContent).toBe('Try again in 30 min');
  });

  it('has what the API says of what was asked at hand, which asking again does not mend', () => {
    renderInPage(
      <FaultNotice
        fault={{ kind: 'refused', problem: aProblem({ detail: '/q: is too long' }) }}
        onAgain={() => undefined}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('does not understand a part of this');
    expect(screen.getByText(/\/q: is too long/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
