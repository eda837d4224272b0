import { expect, it } from '@jest/globals';
import { emptyBits, setBit } from '../memory/bits.ts';
import { BitStream } from './bit-stream.ts';
import { FilteredMatches } from './filtered-matches.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import type { TextMatches } from './text-matches.ts';

const RANKS = [1, 40, 41, 99];
const SIZE = 100;

function ranksIn(stream: RankStream): number[] {
  const ranks: number[] = [];
  for (let rank = stream.next(0); rank !== END; rank = stream.next(rank + 1)) ranks.push(rank);
  return ranks;
}

it('what passes a closer look is looked at once, however often it is read', () => {
  const bits = emptyBits(SIZE);
  for (const rank of RANKS) setBit(bits, rank);
  const matches: TextMatches = {
    maxDistance: 0,
    tier: () => new BitStream(bits),
    all: () => new BitStream(bits),
    bits: () => bits,
    count: () => RANKS.length,
    distanceOf: (rank) => (RANKS.includes(rank) ? 0 : undefined),
  };
  const looked: number[] = [];
  const look = (rank: number): boolean => {
    looked.push(rank);
    return rank % 2 === 1;
  };
  const filtered = new FilteredMatches(matches, look, SIZE);
  for (let times = 0; times < 2; times++) {
    expect(ranksIn(filtered.tier(0))).toEqual([1, 41, 99]);
    expect(ranksIn(filtered.all())).toEqual([1, 41, 99]);
    expect(filtered.count()).toBe(3);
    expect([40, 41].map((rank) => filtered.distanceOf(rank))).toEqual([undefined, 0]);
  }
  expect(looked).toEqual(RANKS);
});
