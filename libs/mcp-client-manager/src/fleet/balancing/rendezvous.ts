import { combineHashes, hashText } from './hash-text.ts';

/** Where a key may be served. */
export interface Seat {
  /** `hashText` of its name, taken once. */
  readonly hash: number;
  /** Share of the keys it is meant to get, relative to the others; above 0. */
  readonly weight: number;
  /** Calls in flight, or keys bound: what the bound is about. */
  readonly load: number;
}

/** No seat takes more than this many times its share of the load. */
const BOUND = 1.25;

/**
 * The seat of a key: the same one as long as it is there and not overloaded; otherwise the key's
 * next best. Whoever is unhealthy is not among the seats. Sources: weighted rendezvous hashing
 * (Schindelhauer and Schomaker: -weight / ln h); consistent hashing with bounded loads (Mirrokni,
 * Thorup, Zadimoghaddam), whose bound of 1.25 it takes.
 */
export function seatOf<S extends Seat>(key: string, seats: readonly S[]): S | undefined {
  const keyHash = hashText(key);
  let totalLoad = 1;
  let totalWeight = 0;
  for (const { load, weight } of seats) {
    totalLoad += load;
    totalWeight += weight;
  }
  let best: S | undefined;
  let highest = -Infinity;
  for (const seat of seats) {
    const most = Math.ceil((BOUND * totalLoad * seat.weight) / totalWeight);
    if (seat.load >= most) continue;
    const score = rendezvousScore(keyHash, seat);
    if (score > highest) [best, highest] = [seat, score];
  }
  return best;
}

/** Higher wins; each seat's chance to be the highest is in proportion to its weight. */
export function rendezvousScore(keyHash: number, seat: Pick<Seat, 'hash' | 'weight'>): number {
  const uniform = (combineHashes(keyHash, seat.hash) + 0.5) / 2 ** 32;
  return -seat.weight / Math.log(uniform);
}
