import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CancelledError } from './cancelled.error.ts';
import { DeadlineExceededError } from './deadline-exceeded.error.ts';
import { jsonNestsDeeperThan } from './json-depth.ts';
import { seededRandom } from './random.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('AppError', () => {
  it('carries its class name, code, details and cause', () => {
    const cause = new Error('socket hang up');
    const error = new DeadlineExceededError('search', 300, { server: 'restaurant-search' }, cause);
    expect(error).toMatchObject({
      name: 'DeadlineExceededError',
      code: 'DEADLINE_EXCEEDED',
      message: 'search: no answer within 300 ms',
      details: { deadlineMs: 300, server: 'restaurant-search' },
      cause,
    });
  });

  it('is told to each caller with details of their own, which leave it and the others alone', () => {
    const shared = new DeadlineExceededError('search', 300, { server: 'inner' });
    const mine = shared.withDetails({ server: 'outer', attempts: 2 });
    const yours = shared.withDetails({ attempts: 3 });
    expect(mine).toBeInstanceOf(DeadlineExceededError);
    expect(mine).toMatchObject({ message: shared.message, code: shared.code, cause: shared });
    expect(mine.details).toEqual({ deadlineMs: 300, server: 'inner', attempts: 2 });
    expect(yours.details).toEqual({ deadlineMs: 300, server: 'inner', attempts: 3 });
    expect(shared.details).toEqual({ deadlineMs: 300, server: 'inner' });
    expect(Object.isFrozen(mine.details)).toBe(true);
  });

  it('is not retryable unless its class says so', () => {
    expect(new CancelledError('search').retryable).toBe(false);
  });
});

describe('jsonNestsDeeperThan', () => {
  it('agrees with the depth of the parsed value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 6 }), (value, maxDepth) => {
        expect(jsonNestsDeeperThan(JSON.stringify(value), maxDepth)).toBe(
          depthOf(value) > maxDepth,
        );
      }),
    );
  });

  it('is not fooled by brackets and quotes inside strings', () => {
    expect(jsonNestsDeeperThan(String.raw`["[[[[\"[[[["]`, 1)).toBe(false);
  });

  it('refuses a million brackets without building anything', () => {
    expect(jsonNestsDeeperThan('['.repeat(1_000_000), 64)).toBe(true);
  });
});

describe('seededRandom', () => {
  it('repeats its sequence for the same seed and differs for another', () => {
    const take = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, random);
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('is uniform enough to fill ten bins evenly', () => {
    const random = seededRandom(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(Math.min(...bins)).toBeGreaterThan(9_600);
    expect(Math.max(...bins)).toBeLessThan(10_400);
  });
});
