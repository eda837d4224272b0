import { describe, expect, it } from '@jest/globals';
import { timeChanges, whenIn } from './times.ts';
import type { When } from './times.ts';

const AFTERNOON = '2026-12-31T15:00';

/** The address after a choice of the form. */
function after(when: When): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(timeChanges(when, AFTERNOON))) {
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

describe('the times of the form', () => {
  it.each<When>(['now', 'tonight', 'noon', 'picked', 'any'])('keep %s in the address', (when) => {
    expect(whenIn(after(when), AFTERNOON)).toBe(when);
  });

  it('are now where nothing is said', () => {
    expect(whenIn(new URLSearchParams(), AFTERNOON)).toBe('now');
  });

  it('are any where it was asked without one', () => {
    expect(whenIn(new URLSearchParams('seed=7'), AFTERNOON)).toBe('any');
  });

  it('are still "now" after the minute was fixed', () => {
    const query = new URLSearchParams('open_now=true&open_at=2026-12-31T14:55');
    expect(whenIn(query, AFTERNOON)).toBe('now');
  });
});
