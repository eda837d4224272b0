import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** Another way to the same ranks, taken when skipping has cost as many steps as it would. */
export interface WayOut {
  readonly steps: number;
  readonly stream: () => RankStream;
}

/** Ranks that are in every one of the streams: each in turn skips to where the last one got. */
class IntersectionStream implements RankStream {
  private steps = 0;
  private other: RankStream | undefined;

  constructor(
    private readonly streams: readonly RankStream[],
    private readonly wayOut: WayOut | undefined,
  ) {}

  next(from: number): number {
    if (this.other !== undefined) return this.other.next(from);
    let candidate = from;
    for (let agreed = 0; agreed < this.streams.length;) {
      if (this.wayOut !== undefined && ++this.steps > this.wayOut.steps) {
        this.other = this.wayOut.stream();
        return this.other.next(candidate);
      }
      agreed = 0;
      for (const stream of this.streams) {
        const rank = stream.next(candidate);
        if (rank === END) return END;
        if (rank === candidate) agreed++;
        candidate = rank;
      }
    }
    return candidate;
  }
}

/** Ranks that are in every one of the streams, at least one, which it uses up. */
export function intersectionOf(streams: readonly RankStream[], wayOut?: WayOut): RankStream {
  const [only] = streams;
  return only !== undefined && streams.length === 1
    ? only
    : new IntersectionStream(streams, wayOut);
}
