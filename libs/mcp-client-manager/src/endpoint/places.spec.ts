import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Bulkheads } from '../call/bulkheads.ts';
import { Places } from './places.ts';

describe('the places of an endpoint', () => {
  it('are there for so many calls, and again when one has ended', () => {
    const places = new Places({ kind: 'fixed', maxSize: 2 });
    places.take(undefined);
    expect(places.has(undefined)).toBe(true);
    places.take(undefined);
    expect(places.has(undefined)).toBe(false);
    places.release(undefined, 5);
    expect(places.has(undefined)).toBe(true);
    expect(places.stats()).toEqual({ maxSize: 2, leased: 1 });
  });

  it('are only so many for a class of calls, whose calls take from all the same', () => {
    const places = new Places({ kind: 'fixed', maxSize: 3 });
    const [writes, reads] = [{ maxCalls: 1 }, { maxCalls: 5 }];
    places.take(writes);
    expect(places.has(writes)).toBe(false);
    expect(places.has(reads)).toBe(true);
    places.take(reads);
    places.take(reads);
    expect(places.has(reads)).toBe(false);
    expect(places.has(undefined)).toBe(false);
    places.release(writes, undefined);
    expect(places.has(writes)).toBe(true);
  });

  it('grow at once, and shrink as calls end', () => {
    const places = new Places({ kind: 'fixed', maxSize: 1 });
    places.take(undefined);
    places.resize(3);
    places.take(undefined);
    places.take(undefined);
    places.resize(1);
    for (let call = 0; call < 2; call++) {
      places.release(undefined, 5);
      expect(places.has(undefined)).toBe(false);
    }
    places.release(undefined, 5);
    expect(places.has(undefined)).toBe(true);
  });

  it('find their number by themselves where they are adaptive', () => {
    const places = new Places({ kind: 'adaptive', minSize: 2, maxSize: 50 });
    const run = (calls: number, durationMs: number | undefined): void => {
      for (let call = 0; call < calls; call++) {
        while (places.has(undefined)) places.take(undefined);
        places.release(undefined, durationMs);
      }
    };
    run(200, undefined);
    expect(places.stats().maxSize).toBe(2);
    run(200, 10);
    expect(places.stats().maxSize).toBe(50);
    run(20, 200);
    expect(places.stats().maxSize).toBeLessThan(25);
    places.resize(5);
    expect(places.stats().maxSize).toBeLessThanOrEqual(5);
  });

  it('are never more than there are, of no class more than it may have, in any order', () => {
    const classes = [undefined, { maxCalls: 1 }, { maxCalls: 3 }];
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ take: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.record({ release: fc.nat(2) }) },
      fc.record({ resize: fc.integer({ min: 1, max: 6 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const places = new Places({ kind: 'fixed', maxSize: 4 });
        const out = [0, 0, 0];
        let size = 4;
        for (const action of steps) {
          if ('resize' in action) places.resize((size = action.resize));
          const n = 'take' in action ? action.take : 'release' in action ? action.release : 0;
          const callClass = classes[n];
          const leased = out.reduce((sum, one) => sum + one, 0);
          if ('take' in action) {
            const fits = leased < size && (out[n] ?? 0) < (callClass?.maxCalls ?? Infinity);
            expect(places.has(callClass)).toBe(fits);
            if (!fits) continue;
            places.take(callClass);
            out[n] = (out[n] ?? 0) + 1;
          } else if ('release' in action && (out[n] ?? 0) > 0) {
            places.release(callClass, 5);
            out[n] = (out[n] ?? 0) - 1;
          }
          expect(places.stats().leased).toBe(out.reduce((sum, one) => sum + one, 0));
        }
      }),
    );
  });
});

describe('the classes of calls', () => {
  const isReadOnly = (tool: string): boolean => tool === 'lookup';

  it('hold the tools that are listed, or those that only read, the first that fits', () => {
    const bulkheads = new Bulkheads([
      { name: 'slow', maxCalls: 1, tools: ['report', 'lookup'] },
      { name: 'reads', maxCalls: 2, readOnly: true },
      { name: 'writes', maxCalls: 3, readOnly: false },
    ]);
    const most = ['report', 'lookup', 'book'].map(
      (tool) => bulkheads.of(tool, isReadOnly)?.maxCalls,
    );
    expect(most).toEqual([1, 1, 3]);
  });

  it('want both where both are given', () => {
    const bulkheads = new Bulkheads([
      { name: 'reads', maxCalls: 1, tools: ['lookup', 'book'], readOnly: true },
    ]);
    expect(bulkheads.of('lookup', isReadOnly)?.maxCalls).toBe(1);
    expect(bulkheads.of('book', isReadOnly)).toBeUndefined();
  });

  it('wait in lanes of their own, each class in one', () => {
    const bulkheads = new Bulkheads([
      { name: 'reads', maxCalls: 1, readOnly: true },
      { name: 'writes', maxCalls: 1, readOnly: false },
    ]);
    const [reads, more, writes] = ['lookup', 'lookup', 'book'].map(
      (tool) => bulkheads.of(tool, isReadOnly)?.lane,
    );
    expect(more).toBe(reads);
    expect(writes).not.toBe(reads);
  });

  it('ask nobody what a tool does where there are none', () => {
    let asked = 0;
    const ask = (): boolean => asked++ > 0;
    expect(new Bulkheads([]).of('lookup', ask)).toBeUndefined();
    expect(asked).toBe(0);
  });
});
