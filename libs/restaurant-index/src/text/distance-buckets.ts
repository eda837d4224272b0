import { GrowingUint32 } from '../memory/growing-uint32.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import type { TermStream } from './term-stream.ts';

/** One pass over the matches of several terms, put by as it goes for the distance they are at. */
export class DistanceBuckets {
  private readonly buckets: GrowingUint32[] = [];
  private from = 0;

  /** `matches` are in all of the terms' streams, which it uses up as well. */
  constructor(
    private readonly matches: RankStream,
    private readonly terms: readonly TermStream[],
  ) {}

  /** Matches of one distance. Several streams may be read by turns. */
  stream(distance: number): RankStream {
    let read = 0;
    return {
      next: (from) => {
        let rank = this.at(distance, read);
        while (rank < from) rank = this.at(distance, ++read);
        return rank;
      },
    };
  }

  private at(distance: number, index: number): number {
    const bucket = this.bucket(distance);
    while (bucket.length <= index) {
      const rank = this.matches.next(this.from);
      if (rank === END) return END;
      this.from = rank + 1;
      this.bucket(this.terms.reduce((sum, term) => sum + term.distanceOf(rank), 0)).push(rank);
    }
    return bucket.at(index);
  }

  private bucket(distance: number): GrowingUint32 {
    return (this.buckets[distance] ??= new GrowingUint32());
  }
}
