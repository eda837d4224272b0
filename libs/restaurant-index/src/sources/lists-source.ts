import type { SourceName } from '../place-page.ts';
import type { Postings } from '../postings/postings.ts';
import { lowerBound } from '../sorts/lower-bound.ts';
import type { Source } from './source.ts';

/** Beyond all ranks, and a number that V8 keeps as a small integer. */
const NONE = 0x3fff_ffff;

/** Several lists of postings merged by rank; what is in two of them comes once. */
export class ListsSource implements Source {
  readonly follows = 'rank';
  /** Of each list, where its next rank is, the rank itself (NONE at the end), and where it ends. */
  private readonly ats: number[] = [];
  private readonly heads: number[] = [];
  private readonly ends: number[] = [];

  constructor(
    readonly name: SourceName,
    private readonly postings: Postings,
    keys: readonly number[],
    from: number,
  ) {
    const { starts, values } = postings;
    for (const key of keys) {
      const [start, end] = [starts[key] ?? 0, starts[key + 1] ?? 0];
      const at = from <= 0 ? start : lowerBound(values, from, start, end);
      this.ats.push(at);
      this.heads.push(at < end ? (values[at] ?? NONE) : NONE);
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
    const { heads } = this;
    let count = 0;
    while (count < max) {
      let lowest = NONE;
      for (let list = 0; list < heads.length; list++) {
        const head = heads[list] ?? NONE;
        if (head < lowest) lowest = head;
      }
      if (lowest === NONE || lowest >= bound) break;
      block[count++] = lowest;
      for (let list = 0; list < heads.length; list++) {
        if (heads[list] === lowest) this.advance(list);
      }
    }
    return count;
  }

  private advance(list: number): void {
    const at = (this.ats[list] ?? 0) + 1;
    this.ats[list] = at;
    this.heads[list] = at < (this.ends[list] ?? 0) ? (this.postings.values[at] ?? NONE) : NONE;
  }
}
