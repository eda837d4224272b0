import type { Filter } from '../filters/filter.ts';
import type { Source } from '../sources/source.ts';

const LARGEST = 1024;

/**
 * Room for the candidates of the search that is under way, taken from a source and sent through
 * filters block by block. Small blocks first: most searches are over after a few candidates.
 */
export class CandidateBlock {
  readonly ranks = new Uint32Array(LARGEST);
  readonly keys = new Float64Array(LARGEST);
  private max = LARGEST;

  reset(first: number): void {
    this.max = Math.min(first, LARGEST);
  }

  /** How many of the next candidates pass; undefined at the end of the source. */
  fill(source: Source, filters: readonly Filter[], bound: number): number | undefined {
    const { ranks } = this;
    let count = source.next(ranks, this.max, bound);
    if (count === 0) return undefined;
    this.max = Math.min(2 * this.max, LARGEST);
    for (const filter of filters) {
      count = filter.keep(ranks, count);
      if (count === 0) break;
    }
    return count;
  }
}

/** Searches run to their end one after the other, so one will do. */
export const candidateBlock = new CandidateBlock();
