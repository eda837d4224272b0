import { BitStream } from './bit-stream.ts';
import { DifferenceStream } from './difference-stream.ts';
import { countBits } from '../memory/bits.ts';
import type { RankStream } from './rank-stream.ts';
import type { TextMatches } from './text-matches.ts';
import { unionOf } from './union-stream.ts';

/** One way to read a query, and how much farther all its matches are for it. */
export interface ReadMatches {
  readonly matches: TextMatches;
  readonly farther: number;
}

/** Matches of a query that may be read in several ways: each at the distance of the nearest. */
class AnyReading implements TextMatches {
  readonly maxDistance: number;
  private marked: Uint32Array | undefined;

  constructor(private readonly readings: readonly ReadMatches[]) {
    const farthest = readings.map(({ matches, farther }) => matches.maxDistance + farther);
    this.maxDistance = Math.max(...farthest);
  }

  tier(distance: number): RankStream {
    const tier = this.streamsAt(distance);
    const nearer = Array.from({ length: distance }, (_, at) => this.streamsAt(at)).flat();
    return nearer.length === 0 || tier.length === 0
      ? unionOf(tier)
      : new DifferenceStream(unionOf(tier), unionOf(nearer));
  }

  all(): RankStream {
    return this.marked === undefined
      ? unionOf(this.readings.map(({ matches }) => matches.all()))
      : new BitStream(this.marked);
  }

  bits(): Uint32Array {
    if (this.marked !== undefined) return this.marked;
    const [first, ...others] = this.readings.map(({ matches }) => matches.bits());
    const marked = Uint32Array.from(first ?? []);
    for (const bits of others) {
      for (let at = 0; at < marked.length; at++) marked[at] = (marked[at] ?? 0) | (bits[at] ?? 0);
    }
    this.marked = marked;
    return marked;
  }

  count(): number {
    return countBits(this.bits());
  }

  distanceOf(rank: number): number | undefined {
    const distances = this.readings.flatMap(({ matches, farther }) => {
      const distance = matches.distanceOf(rank);
      return distance === undefined ? [] : [distance + farther];
    });
    return distances.length === 0 ? undefined : Math.min(...distances);
  }

  private streamsAt(distance: number): RankStream[] {
    return this.readings.flatMap(({ matches, farther }) =>
      distance < farther || distance > matches.maxDistance + farther
        ? []
        : [matches.tier(distance - farther)],
    );
  }
}

/** Of one reading or more. */
export function anyOf(readings: readonly ReadMatches[]): TextMatches {
  const [only, second] = readings;
  return only?.farther === 0 && second === undefined ? only.matches : new AnyReading(readings);
}
