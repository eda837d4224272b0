import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CancelledError } from './cancelled.error.ts';
import { agreeing, counted } from './counted.ts';
import { DeadlineExceededError } from './deadline-exceeded.error.ts';
import { JsonGauge, jsonExcess } from './json-gauge.ts';
import { seededRandom } from './random.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('what is counted', () => {
  it('is in the singular for one alone', () => {
    expect(counted(1, 'vote')).toBe('1 vote');
    expect(agreeing(1, 'match', 'matches')).toBe('match');
    fc.assert(
      fc.property(
        fc.double({ min: 0, noNaN: true }).filter((count) => count !== 1),
        (count) => counted(count, 'match', 'matches') === `${count} matches`,
      ),
    );
  });
});

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

describe('a JSON text', () => {
  const wide = { maxDepth: 64, maxValues: 1e9, maxNames: 1e9 };

  it('is as deep as its value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 6 }), (value, maxDepth) => {
        const excess = jsonExcess(JSON.stringify(value), { ...wide, maxDepth });
        expect(excess).toBe(depthOf(value) > maxDepth ? 'depth' : undefined);
      }),
    );
  });

  it('measures the same in pieces of any size', () => {
    const bounds = { maxDepth: 3, maxValues: 8, maxNames: 4 };
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 5 }), (value, size) => {
        const text = JSON.stringify(value);
        const bytes = new TextEncoder().encode(text);
        const gauge = new JsonGauge({ ...wide, maxDepth: bounds.maxDepth });
        const told = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          gauge.read(bytes.subarray(at * size, (at + 1) * size)),
        );
        const excess = jsonExcess(text, { ...wide, maxDepth: bounds.maxDepth });
        expect(told.find((each) => each !== undefined)).toBe(excess);
      }),
    );
  });

  it('is not fooled by brackets, commas and quotes inside strings', () => {
    const text = JSON.stringify(['[[,,[["[:[,[', '\\']);
    expect(jsonExcess(text, { ...wide, maxDepth: 1, maxValues: 2 })).toBe(undefined);
  });

  it.each(['[]', '{}', '1', '"a"', 'null'])('is bounded by its values: many of %s', (item) => {
    const text = (count: number) => `[${Array<string>(count).fill(item).join(',')}]`;
    expect(jsonExcess(text(10), { ...wide, maxValues: 20 })).toBe(undefined);
    expect(jsonExcess(text(30), { ...wide, maxValues: 20 })).toBe('values');
  });

  it('is bounded by the names in it, however often each comes', () => {
    const records = (nameOf: (at: number) => string) =>
      JSON.stringify(Array.from({ length: 5_000 }, (_, at) => ({ [nameOf(at)]: 'x' })));
    expect(
      jsonExcess(
        records((at) => `n${at % 50}`),
        { ...wide, maxNames: 50 },
      ),
    ).toBe(undefined);
    expect(
      jsonExcess(
        records((at) => `n${at}`),
        { ...wide, maxNames: 50 },
      ),
    ).toBe('names');
    expect(
      jsonExcess(
        records((at) => `${'-'.repeat(40)}${at}`),
        { ...wide, maxNames: 50 },
      ),
    ).toBe('names');
  });

  it('with a million brackets is refused without building anything', () => {
    expect(jsonExcess('['.repeat(1_000_000), wide)).toBe('depth');
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
