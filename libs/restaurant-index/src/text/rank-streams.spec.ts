import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DifferenceStream } from './difference-stream.ts';
import { intersectionOf } from './intersection-stream.ts';
import { LeastFirst } from './least-first.ts';
import { ListStream } from './list-stream.ts';
import { countBits, emptyBits, setBit } from '../memory/bits.ts';
import { BitStream } from './bit-stream.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import { unionOf } from './union-stream.ts';

const SIZE = 300;
const ranks = fc
  .uniqueArray(fc.nat(SIZE - 1), { maxLength: 60 })
  .map((list) => list.sort((a, b) => a - b));

function listOf(list: readonly number[]): RankStream {
  return new ListStream(Uint32Array.from(list));
}

/** What the stream says on its way by these steps, and what a list of its ranks would say. */
function expectToSkipAlike(stream: RankStream, list: readonly number[], steps: number[]): void {
  let from = 0;
  for (const step of steps) {
    from += step;
    expect(stream.next(from)).toBe(list.find((rank) => rank >= from) ?? END);
  }
}

describe('streams of ranks', () => {
  const steps = fc.array(fc.nat(20), { maxLength: 40 });

  it('read a list', () => {
    fc.assert(fc.property(ranks, steps, (list, by) => expectToSkipAlike(listOf(list), list, by)));
  });

  it('read bits, and count them', () => {
    fc.assert(
      fc.property(ranks, steps, (list, by) => {
        const bits = emptyBits(SIZE);
        for (const rank of list) setBit(bits, rank);
        expectToSkipAlike(new BitStream(bits), list, by);
        expect(countBits(bits)).toBe(list.length);
      }),
    );
  });

  it('unite, intersect and subtract lists', () => {
    fc.assert(
      fc.property(fc.array(ranks, { minLength: 1, maxLength: 9 }), steps, (lists, by) => {
        const all = Array.from({ length: SIZE }, (_, rank) => rank);
        const [first = [], ...others] = lists;
        expectToSkipAlike(
          unionOf(lists.map(listOf)),
          all.filter((rank) => lists.some((list) => list.includes(rank))),
          by,
        );
        expectToSkipAlike(
          intersectionOf(lists.slice(0, 3).map(listOf)),
          all.filter((rank) => lists.slice(0, 3).every((list) => list.includes(rank))),
          by,
        );
        expectToSkipAlike(
          new DifferenceStream(listOf(first), unionOf(others.map(listOf))),
          first.filter((rank) => !others.some((list) => list.includes(rank))),
          by,
        );
      }),
    );
  });
});

describe('LeastFirst', () => {
  it('finds the least of any stretch', () => {
    const stretch = fc
      .array(fc.nat(50), { minLength: 1, maxLength: 70 })
      .chain((values) => fc.tuple(fc.constant(values), fc.nat(values.length - 1), fc.nat(70)));
    fc.assert(
      fc.property(stretch, ([values, from, length]) => {
        const to = Math.min(values.length, from + length + 1);
        const at = new LeastFirst(Uint32Array.from(values)).in(from, to);
        expect(at >= from && at < to).toBe(true);
        expect(values[at]).toBe(Math.min(...values.slice(from, to)));
      }),
    );
  });
});
