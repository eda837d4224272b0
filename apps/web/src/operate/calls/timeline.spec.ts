import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stretchesOf } from './timeline.ts';

const attempt = (after_ms: number, queued_ms: number, duration_ms: number) => ({
  ...{ attempt: 1, outcome: 'answered', queued_behind: 0 },
  ...{ after_ms, queued_ms, duration_ms },
});

describe('stretchesOf', () => {
  it('shows when in its call an attempt began, waited and ended', () => {
    expect(stretchesOf(attempt(20, 10, 50), 100)).toEqual({
      waiting: { from: 0.2, to: 0.3 },
      out: { from: 0.3, to: 0.7 },
    });
  });

  it('shows an attempt of a call that took no time', () => {
    expect(stretchesOf(attempt(0, 0, 0), 0).out).toEqual({ from: 0, to: 1 });
  });

  it('stays within the call, whatever the rounding', () => {
    const ms = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(ms, ms, ms, ms, (after, queued, more, call) => {
        const { waiting, out } = stretchesOf(attempt(after, queued, queued + more), call);
        for (const { from, to } of [waiting, out]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
