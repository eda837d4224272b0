import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashText } from './hash-text.ts';
import { seatOf } from './rendezvous.ts';
import type { Seat } from './rendezvous.ts';
import { subsetOf } from './subset.ts';

const seat = (name: string, weight = 1, load = 0) => ({
  name,
  hash: hashText(name),
  weight,
  load,
});

const KEYS = Array.from({ length: 10_000 }, (_, n) => `user-${n}`);

describe('seatOf', () => {
  it('gives keys out in proportion to the weights', () => {
    const seats = [seat('a', 1), seat('b', 2), seat('c', 5)];
    const counts = seats.map(
      (one) => KEYS.filter((key) => seatOf(key, seats) === one).length / KEYS.length,
    );
    expect(counts).toEqual([1 / 8, 2 / 8, 5 / 8].map((due) => expect.closeTo(due, 1)));
  });

  it('moves only the keys of a seat that goes', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(names, fc.string(), (all, key) => {
        const seats = all.map((name) => seat(name));
        const chosen = seatOf(key, seats);
        const [gone, ...left] = seats;
        expect(seatOf(key, seats.toReversed())).toBe(chosen);
        if (chosen !== gone) expect(seatOf(key, left)).toBe(chosen);
      }),
    );
  });

  it('never seats a key where more than five quarters of the share already are', () => {
    const loads = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(loads, fc.string(), (all, key) => {
        const seats = all.map((load, n) => seat(`seat ${n}`, 1, load));
        const chosen = seatOf(key, seats);
        const total = all.reduce((sum, load) => sum + load, 1);
        expect(chosen?.load).toBeLessThan(Math.ceil((1.25 * total) / seats.length));
      }),
    );
  });

  it('finds no seat where there is none', () => {
    const nowhere: Seat[] = [];
    expect(seatOf('user', nowhere)).toBeUndefined();
  });
});

describe('subsetOf', () => {
  const fleet = Array.from({ length: 100 }, (_, n) => ({ name: `10.0.0.${n}:3000`, weight: 1 }));

  it('is the same for the same client, in the order of the fleet', () => {
    const subset = subsetOf(fleet, 'api-1', 10);
    expect(subset).toHaveLength(10);
    expect(new Set(subsetOf(fleet.toReversed(), 'api-1', 10))).toEqual(new Set(subset));
    expect(fleet.filter((member) => subset.includes(member))).toEqual(subset);
  });

  it('changes by at most one member when one goes', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.string(), (gone, client) => {
        const before = subsetOf(fleet, client, 10);
        const after = subsetOf(fleet.toSpliced(gone, 1), client, 10);
        expect(before.filter((member) => !after.includes(member)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('spreads many clients over the whole fleet', () => {
    const uses = new Map(fleet.map(({ name }) => [name, 0]));
    for (let client = 0; client < 1_000; client++)
      for (const { name } of subsetOf(fleet, `api-${client}`, 10))
        uses.set(name, (uses.get(name) ?? 0) + 1);
    expect(Math.min(...uses.values())).toBeGreaterThan(60);
    expect(Math.max(...uses.values())).toBeLessThan(140);
  });

  it('takes a small fleet whole', () => {
    expect(subsetOf(fleet.slice(0, 3), 'api-1', 10)).toHaveLength(3);
  });
});
