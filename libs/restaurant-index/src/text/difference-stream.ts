import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** Ranks of one stream that are not in another. */
export class DifferenceStream implements RankStream {
  constructor(
    private readonly kept: RankStream,
    private readonly dropped: RankStream,
  ) {}

  next(from: number): number {
    let rank = this.kept.next(from);
    while (rank !== END && this.dropped.next(rank) === rank) rank = this.kept.next(rank + 1);
    return rank;
  }
}
