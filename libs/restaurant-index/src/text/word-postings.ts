import { LeastFirst } from './least-first.ts';
import { ListStream } from './list-stream.ts';
import { RangeStream } from './range-stream.ts';
import type { WordRanks } from './range-stream.ts';
import { emptyBits, setBit } from '../memory/bits.ts';
import { BitStream } from './bit-stream.ts';
import { END } from './rank-stream.ts';
import type { RankStream } from './rank-stream.ts';
import { unionOf } from './union-stream.ts';
import type { WordRange } from './vocabulary.ts';

/** The labels of a word, as its places. */
export interface PackedWordPostings extends WordRanks {
  readonly labelStarts: Uint32Array;
  readonly labels: Uint32Array;
}

/** Whether a place is found by the words of its labels too, or by its names only. */
export type Scope = 'names' | 'names and labels';

/** More words than this are not opened one by one: for reading, and for skipping along. */
const MANY_TO_READ = 64;
const MANY_TO_SKIP = 32;

/**
 * The places of every word, the best first. Words are in order, so those that begin alike have
 * their places in one stretch. Labels' words lead to labels, which have places of their own: a
 * hundred areas would otherwise be a dozen numbers more for each of a million places.
 */
export class WordPostings {
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
  private readonly least: LeastFirst;

  constructor(
    readonly packed: PackedWordPostings,
    private readonly labelRanks: readonly Uint32Array[],
    readonly size: number,
  ) {
    this.starts = packed.starts;
    this.ranks = packed.ranks;
    this.least = new LeastFirst(this.firstRanks());
  }

  /** Places that have any of the words. */
  stream(ranges: readonly WordRange[], scope: Scope): RankStream {
    const lists = this.labelStreams(ranges, scope);
    if (wordsIn(ranges) > MANY_TO_READ) lists.push(new RangeStream(ranges, this, this.least));
    else this.addNameStreams(ranges, lists);
    return unionOf(lists);
  }

  /** As `stream`, for skipping far ahead in it again and again. */
  skippingStream(ranges: readonly WordRange[], scope: Scope): RankStream {
    if (wordsIn(ranges) <= MANY_TO_SKIP) return this.stream(ranges, scope);
    const bits = emptyBits(this.size);
    this.mark(ranges, scope, bits);
    return new BitStream(bits);
  }

  mark(ranges: readonly WordRange[], scope: Scope, bits: Uint32Array): void {
    for (const { from, to } of ranges) {
      const end = this.starts[to] ?? 0;
      for (let at = this.starts[from] ?? 0; at < end; at++) setBit(bits, this.ranks[at] ?? 0);
    }
    for (const label of this.labelsOf(ranges, scope)) for (const rank of label) setBit(bits, rank);
  }

  /** How many places have any of the words, counting those that have several once for each. */
  atMost(ranges: readonly WordRange[], scope: Scope): number {
    let count = 0;
    for (const { from, to } of ranges) count += (this.starts[to] ?? 0) - (this.starts[from] ?? 0);
    for (const label of this.labelsOf(ranges, scope)) count += label.length;
    return count;
  }

  private addNameStreams(ranges: readonly WordRange[], lists: RankStream[]): void {
    for (const { from, to } of ranges) {
      for (let word = from; word < to; word++) {
        const [start, end] = [this.starts[word] ?? 0, this.starts[word + 1] ?? 0];
        if (start < end) lists.push(new ListStream(this.ranks, start, end));
      }
    }
  }

  private labelStreams(ranges: readonly WordRange[], scope: Scope): RankStream[] {
    return this.labelsOf(ranges, scope).map((ranks) => new ListStream(ranks));
  }

  /** The places of each label that has any of the words. */
  private labelsOf(ranges: readonly WordRange[], scope: Scope): readonly Uint32Array[] {
    if (scope === 'names') return [];
    const { labels, labelStarts } = this.packed;
    const found = new Set<Uint32Array>();
    for (const { from, to } of ranges) {
      const end = labelStarts[to] ?? 0;
      for (let at = labelStarts[from] ?? 0; at < end; at++) {
        const ranks = this.labelRanks[labels[at] ?? 0];
        if (ranks !== undefined) found.add(ranks);
      }
    }
    return [...found];
  }

  /** The best place of each word; END for words of labels only. */
  private firstRanks(): Uint32Array {
    const first = new Uint32Array(this.starts.length - 1);
    for (let word = 0; word < first.length; word++) {
      const start = this.starts[word] ?? 0;
      first[word] = start < (this.starts[word + 1] ?? 0) ? (this.ranks[start] ?? END) : END;
    }
    return first;
  }
}

function wordsIn(ranges: readonly WordRange[]): number {
  return ranges.reduce((words, { from, to }) => words + to - from, 0);
}
