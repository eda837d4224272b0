import { describe, expect, it } from '@jest/globals';
import { GradientLimit } from './gradient-limit.ts';

const ROOM = 100;

function answered(
  limit: GradientLimit,
  calls: number,
  durationMs: number,
  inFlight?: number,
): void {
  for (let call = 0; call < calls; call++) limit.observe(durationMs, inFlight ?? limit.current);
}

describe('the limit of an endpoint', () => {
  it('grows while its answers take as long as ever', () => {
    const limit = new GradientLimit(4, ROOM);
    answered(limit, 50, 20);
    expect(limit.current).toBeGreaterThan(30);
  });

  it('does not grow on the word of an endpoint that is hardly used', () => {
    const limit = new GradientLimit(4, ROOM);
    answered(limit, 50, 20, 1);
    expect(limit.current).toBe(4);
  });

  it('shrinks when its answers get slower than it can bear', () => {
    const limit = new GradientLimit(4, ROOM);
    answered(limit, 200, 20);
    const grown = limit.current;
    answered(limit, 20, 200);
    expect(limit.current).toBeLessThan(grown / 2);
  });

  it('stays between its bounds, and keeps to a new one from then on', () => {
    const limit = new GradientLimit(4, ROOM);
    answered(limit, 200, 20);
    expect(limit.current).toBe(ROOM);
    limit.resize(10);
    expect(limit.current).toBe(10);
    answered(limit, 50, 20);
    expect(limit.current).toBe(10);
    answered(limit, 200, 5_000);
    expect(limit.current).toBeGreaterThanOrEqual(4);
  });
});
