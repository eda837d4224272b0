import { countBits, emptyBits, hasBit, setBit } from '../memory/bits.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import type { TextMatches } from './text-matches.ts';

/** Those of other matches that pass a closer look, which is taken as they are read. */
export class FilteredMatches implements TextMatches {
  readonly maxDistance: number;
  private marked: Uint32Array | undefined;
  /** A page, its totals and its facets come by the same places: each is looked at once. */
  private readonly looked: Uint32Array;
  private readonly passed: Uint32Array;

  constructor(
    private readonly matches: TextMatches,
    private readonly look: (rank: number) => boolean,
    private readonly size: number,
  ) {
    this.maxDistance = matches.maxDistance;
    this.looked = emptyBits(size);
    this.passed = emptyBits(size);
  }

  tier(distance: number): RankStream {
    return this.passing(this.matches.tier(distance));
  }

  all(): RankStream {
    return this.passing(this.matches.all());
  }

  bits(): Uint32Array {
    if (this.marked !== undefined) return this.marked;
    const marked = emptyBits(this.size);
    const all = this.all();
    for (let rank = all.next(0); rank !== END; rank = all.next(rank + 1)) setBit(marked, rank);
    this.marked = marked;
    return marked;
  }

  count(): number {
    return countBits(this.bits());
  }

  distanceOf(rank: number): number | undefined {
    const distance = this.matches.distanceOf(rank);
    return distance !== undefined && this.passes(rank) ? distance : undefined;
  }

  private passes(rank: number): boolean {
    if (!hasBit(this.looked, rank)) {
      setBit(this.looked, rank);
      if (this.look(rank)) setBit(this.passed, rank);
    }
    return hasBit(this.passed, rank);
  }

  private passing(stream: RankStream): RankStream {
    return {
      next: (from) => {
        let rank = stream.next(from);
        while (rank !== END && !this.passes(rank)) rank = stream.next(rank + 1);
        return rank;
      },
    };
  }
}
