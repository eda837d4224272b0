import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';

/** Ranks that are in any of the streams: a heap of streams by the rank each is at. */
class UnionStream implements RankStream {
  private readonly heads: number[];
  private readonly streams: RankStream[];

  constructor(streams: readonly RankStream[]) {
    this.streams = [...streams];
    this.heads = streams.map((stream) => stream.next(0));
    for (let at = (streams.length >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  next(from: number): number {
    for (;;) {
      const head = this.heads[0] ?? END;
      if (head >= from) return head;
      this.heads[0] = this.streams[0]?.next(from) ?? END;
      this.sink(0);
    }
  }

  /** Moves a stream down to below those that are at a lower rank. */
  private sink(start: number): void {
    const { heads, streams } = this;
    for (let at = start; ;) {
      let child = 2 * at + 1;
      if (child >= heads.length) return;
      if ((heads[child + 1] ?? END) < (heads[child] ?? END)) child++;
      const [upper, lower] = [heads[at] ?? END, heads[child] ?? END];
      const [above, below] = [streams[at], streams[child]];
      if (upper <= lower || above === undefined || below === undefined) return;
      heads[at] = lower;
      heads[child] = upper;
      streams[at] = below;
      streams[child] = above;
      at = child;
    }
  }
}

/** Ranks that are in any of the streams, which it uses up. */
export function unionOf(streams: readonly RankStream[]): RankStream {
  const [only] = streams;
  return only !== undefined && streams.length === 1 ? only : new UnionStream(streams);
}
