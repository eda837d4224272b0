import type { LeastFirst } from './least-first.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import type { WordRange } from './vocabulary.ts';

/** Word w's places are ranks[starts[w]] to before starts[w + 1], ascending. */
export interface WordRanks {
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
}

/** Words of which none has been opened, or the rest of one word's ranks (`from` is its next). */
interface Source {
  readonly rank: number;
  readonly kind: 'words' | 'ranks';
  readonly from: number;
  readonly to: number;
}

/**
 * The places of many words, such as all that begin with "c", without opening them all: the best
 * place of a range of words is the best of its best word. When it is taken, the range falls into
 * the words before, that word alone, and the words after, each with its own best place.
 */
export class RangeStream implements RankStream {
  /** A binary heap, the lowest rank first. */
  private readonly heap: Source[] = [];

  constructor(
    ranges: readonly WordRange[],
    private readonly postings: WordRanks,
    private readonly least: LeastFirst,
  ) {
    for (const { from, to } of ranges) this.offerWords(from, to);
  }

  next(from: number): number {
    for (;;) {
      const best = this.heap[0];
      if (best === undefined || best.rank >= from) return best?.rank ?? END;
      this.removeFirst();
      if (best.kind === 'ranks') this.offerRanks(best.from, best.to);
      else this.split(best);
    }
  }

  private split({ from, to }: Source): void {
    const word = this.least.in(from, to);
    const { starts } = this.postings;
    this.offerRanks((starts[word] ?? 0) + 1, starts[word + 1] ?? 0);
    this.offerWords(from, word);
    this.offerWords(word + 1, to);
  }

  private offerWords(from: number, to: number): void {
    if (from >= to) return;
    const { ranks, starts } = this.postings;
    const word = this.least.in(from, to);
    const start = starts[word] ?? 0;
    if (start === starts[word + 1]) return;
    this.offer({ rank: ranks[start] ?? END, kind: 'words', from, to });
  }

  private offerRanks(from: number, to: number): void {
    if (from >= to) return;
    this.offer({ rank: this.postings.ranks[from] ?? END, kind: 'ranks', from: from + 1, to });
  }

  private offer(source: Source): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(source);
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = heap[parent];
      if (above === undefined || above.rank <= source.rank) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = source;
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if ((heap[child + 1]?.rank ?? END) < (heap[child]?.rank ?? END)) child++;
      const below = heap[child];
      if (below === undefined || below.rank >= last.rank) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
  }
}
