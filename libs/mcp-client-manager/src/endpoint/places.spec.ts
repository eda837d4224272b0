import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Places } from './places.ts';

describe('Places', () => {
  it('are so many, and grow and shrink while calls are out', () => {
    const places = new Places({ kind: 'fixed', maxSize: 1 });
    places.take(undefined);
    expect(places.has(undefined)).toBe(false);
    places.resize(2);
    expect(places.has(undefined)).toBe(true);
    expect(places.stats()).toEqual({ maxSize: 2, leased: 1 });
    places.resize(1);
    places.release(undefined, 10);
    expect(places.has(undefined)).toBe(true);
  });

  it('are only so many for a class of calls, and the others are for the rest', () => {
    const writes = { maxCalls: 2 };
    const places = new Places({ kind: 'fixed', maxSize: 5 });
    places.take(writes);
    places.take(writes);
    expect([places.has(writes), places.has(undefined)]).toEqual([false, true]);
    places.release(writes, undefined);
    expect(places.has(writes)).toBe(true);
  });

  it('find their number by themselves when they are adaptive', () => {
    const places = new Places({ kind: 'adaptive', minSize: 2, maxSize: 50 });
    const run = (calls: number, durationMs: number): void => {
      for (let call = 0; call < calls; call++) {
        while (places.has(undefined)) places.take(undefined);
        places.release(undefined, durationMs);
      }
    };
    run(200, 10);
    expect(places.stats().maxSize).toBe(50);
    run(20, 200);
    expect(places.stats().maxSize).toBeLessThan(25);
    places.resize(5);
    expect(places.stats().maxSize).toBeLessThanOrEqual(5);
  });

  it('are never more than there are, of a class or of all, in any order', () => {
    const classes = [undefined, { maxCalls: 1 }, { maxCalls: 3 }];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.boolean())), (steps) => {
        const places = new Places({ kind: 'fixed', maxSize: 4 });
        const out = [0, 0, 0];
        for (const [index, comes] of steps) {
          const callClass = classes[index];
          if (comes && places.has(callClass)) {
            places.take(callClass);
            out[index] = (out[index] ?? 0) + 1;
          } else if (!comes && (out[index] ?? 0) > 0) {
            places.release(callClass, undefined);
            out[index] = (out[index] ?? 0) - 1;
          }
          const [any = 0, one = 0, three = 0] = out;
          expect(places.stats().leased).toBe(any + one + three);
          expect(any + one + three).toBeLessThanOrEqual(4);
          expect([one <= 1, three <= 3]).toEqual([true, true]);
        }
      }),
    );
  });
});
