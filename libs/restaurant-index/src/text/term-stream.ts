import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** Places that match one term at any distance, and at which. */
export class TermStream implements RankStream {
  /** By distance. */
  constructor(private readonly streams: readonly RankStream[]) {}

  next(from: number): number {
    let least = END;
    for (const stream of this.streams) least = Math.min(least, stream.next(from));
    return least;
  }

  /** Of the rank that `next` gave last. */
  distanceOf(rank: number): number {
    return this.streams.findIndex((stream) => stream.next(rank) === rank);
  }
}
