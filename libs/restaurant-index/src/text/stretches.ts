import type { QueryWord } from './query-words.ts';
import type { WordUnits } from './typing-distance.ts';
import type { Vocabulary, WordRange } from './vocabulary.ts';
import type { WordPairs } from './word-pairs.ts';

/** What a name is written with in place of some neighbouring words of a query. */
export interface Stretch {
  /** The first word of the query that is not in it. */
  readonly end: number;
  /** Of the index, each in the ranges that it may be. */
  readonly found: readonly (readonly WordRange[])[];
  /** What all of them have together, or begin with. */
  readonly letters: Uint16Array;
  readonly isBeginning: boolean;
}

/** The letters of a whole name, and then some. */
const MOST_LETTERS = 256;
/** Words looked at for one stretch: real ones need a dozen, what was made to need many finds none. */
const MOST_STEPS = 500;
const MOST_BEGINNINGS = 4_096;

/** The letters from a word of a query on; where a word ends among them, the number of the next one. */
const LETTERS = new Uint16Array(MOST_LETTERS);
const NEXT = new Uint32Array(MOST_LETTERS + 1);

/**
 * Other words in the letters of a query from one of its words on: "pizza hut" has pizzahut,
 * "dimsum" has dim and sum. They stand side by side in some name, so that "together" is not "to get
 * her", and end together with a word of the query, the first that they can.
 */
export class StretchFinder {
  private units = LETTERS;
  private found: Stretch[] = [];
  private steps = 0;
  private start = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly pairs: WordPairs,
    private readonly words: readonly QueryWord[],
    /** The last word of the query is the beginning of one. */
    private readonly isOpen: boolean,
  ) {}

  from(start: number): readonly Stretch[] {
    this.readFrom(start);
    this.found = [];
    this.steps = 0;
    if (this.units.length > 0) this.walk(0, undefined, []);
    return this.found;
  }

  private readFrom(start: number): void {
    this.start = start;
    let length = 0;
    for (let at = start; this.words[at]?.kind === 'word'; at++) {
      const units = this.words[at]?.units ?? [];
      if (length + units.length > MOST_LETTERS) break;
      LETTERS.set(units, length);
      NEXT.fill(0, length + 1, length + units.length);
      length += units.length;
      NEXT[length] = at + 1;
    }
    this.units = LETTERS.subarray(0, length);
  }

  /** Every word of the index that the letters from `at` begin with, and on from the end of each. */
  private walk(at: number, before: WordUnits | undefined, found: Stretch['found']): void {
    const { vocabulary, units } = this;
    let range = vocabulary.beginningWithUnit(units[at] ?? 0);
    for (let end = at + 1; range.from < range.to && this.steps < MOST_STEPS; end++) {
      const next = NEXT[end] ?? 0;
      const isAsItIs = found.length === 0 && next === this.start + 1;
      const ranges = isAsItIs ? [] : this.rangesAt(range, end - at, before, next);
      if (ranges.length > 0) {
        this.steps++;
        if (next > 0) this.keep(next, [...found, ranges], end);
        else this.walk(end, vocabulary.wordUnits(range.from), [...found, ranges]);
      }
      if (end === units.length) return;
      range = vocabulary.goingOnWith(units[end] ?? 0, range, end - at);
    }
  }

  private keep(end: number, found: Stretch['found'], length: number): void {
    const isBeginning = this.isLast(end);
    this.found.push({ end, found, letters: this.units.slice(0, length), isBeginning });
  }

  private isLast(next: number): boolean {
    return this.isOpen && next === this.words.length;
  }

  /** Of words that begin alike those that may stand there: the whole one, or all at an open end. */
  private rangesAt(
    { from, to }: WordRange,
    length: number,
    before: WordUnits | undefined,
    next: number,
  ): readonly WordRange[] {
    const mayBeLonger = this.isLast(next);
    if (mayBeLonger && before === undefined) return [{ from, to }];
    if (!mayBeLonger && this.vocabulary.lengthOf(from) !== length) return [];
    const ranges: WordRange[] = [];
    const last = mayBeLonger ? Math.min(to, from + MOST_BEGINNINGS) : from + 1;
    for (let word = from; word < last; word++) {
      if (before === undefined || this.pairs.has(before, this.vocabulary.wordUnits(word))) {
        ranges.push({ from: word, to: word + 1 });
      }
    }
    return ranges;
  }
}
