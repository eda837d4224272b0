import type { SourceName } from '../place-page.ts';
import type { Postings } from '../postings/postings.ts';
import { lowerBound } from '../sorts/lower-bound.ts';
import type { Source } from './source.ts';

const NONE = 0xffff_ffff;

/** Several lists of postings merged by rank; what is in two of them comes once. */
export class ListsSource implements Source {
  readonly follows = 'rank';
  private readonly ats: number[] = [];
  private readonly ends: number[] = [];

  constructor(
    readonly name: SourceName,
    private readonly postings: Postings,
    keys: readonly number[],
    from: number,
  ) {
    const { starts, values } = postings;
    for (const key of keys) {
      const start = starts[key] ?? 0;
      const end = starts[key + 1] ?? 0;
      this.ats.push(from <= 0 ? start : lowerBound(values, from, start, end));
      this.ends.push(end);
    }
  }

  next(block: Uint32Array, max: number, bound: number): number {
    return this.ats.length === 1 ? this.copy(block, max, bound) : this.merge(block, max, bound);
  }

  private copy(block: Uint32Array, max: number, bound: number): number {
    const { values } = this.postings;
    const end = this.ends[0] ?? 0;
    let at = this.ats[0] ?? 0;
    let count = 0;
    while (count < max && at < end) {
      const rank = values[at] ?? NONE;
      if (rank >= bound) break;
      block[count++] = rank;
      at++;
    }
    this.ats[0] = at;
    return count;
  }

  private merge(block: Uint32Array, max: number, bound: number): number {
    const { ats, ends } = this;
    const { values } = this.postings;
    let count = 0;
    while (count < max) {
      let lowest = NONE;
      for (let list = 0; list < ats.length; list++) {
        const at = ats[list] ?? 0;
        if (at >= (ends[list] ?? 0)) continue;
        const rank = values[at] ?? NONE;
        if (rank < lowest) lowest = rank;
      }
      if (lowest === NONE || lowest >= bound) break;
      block[count++] = lowest;
      this.pass(lowest);
    }
    return count;
  }

  private pass(rank: number): void {
    const { ats, ends } = this;
    const { values } = this.postings;
    for (let list = 0; list < ats.length; list++) {
      const at = ats[list] ?? 0;
      if (at < (ends[list] ?? 0) && values[at] === rank) ats[list] = at + 1;
    }
  }
}
