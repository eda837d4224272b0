import type { WordUnits } from './typing-distance.ts';

/** Words in UTF-16 code unit order, one after the other: word i from starts[i] to starts[i + 1]. */
export interface PackedWords {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Words from one place of a vocabulary to before another. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The distinct words of an index, each known by its place in code unit order. */
export class Vocabulary {
  readonly size: number;
  /** By first unit: every text that is taken apart asks for these. */
  private readonly byFirst = new Map<number, WordRange>();

  constructor(readonly packed: PackedWords) {
    this.size = packed.starts.length - 1;
  }

  wordUnits(word: number): WordUnits {
    return { units: this.packed.units, start: this.startOf(word), end: this.startOf(word + 1) };
  }

  text(word: number): string {
    const end = this.startOf(word + 1);
    let text = '';
    for (let at = this.startOf(word); at < end; at++) {
      text += String.fromCharCode(this.packed.units[at] ?? 0);
    }
    return text;
  }

  /** Where the word's units begin; the next word's start is its end. */
  startOf(word: number): number {
    return this.packed.starts[word] ?? 0;
  }

  lengthOf(word: number): number {
    return this.startOf(word + 1) - this.startOf(word);
  }

  /** 0 after the end of the word. */
  unit(word: number, at: number): number {
    const index = this.startOf(word) + at;
    return index < this.startOf(word + 1) ? (this.packed.units[index] ?? 0) : 0;
  }

  /** The word alone, or an empty range. */
  find(word: Uint16Array): WordRange {
    const from = this.partition(this.all(), (each) => this.compare(each, word, 0) < 0);
    const found =
      from < this.size && this.lengthOf(from) === word.length && this.begins(from, word);
    return { from, to: found ? from + 1 : from };
  }

  /**
   * The words of a range that have these units after their first `skip`, in which all words of the
   * range are alike.
   */
  beginningWith(units: Uint16Array, within = this.all(), skip = 0): WordRange {
    const from = this.partition(within, (word) => this.compare(word, units, skip) < 0);
    const to = this.partition(
      { from, to: within.to },
      (word) => this.compare(word, units, skip) <= 0,
    );
    return { from, to };
  }

  /** The words that have this unit first. */
  beginningWithUnit(unit: number): WordRange {
    const known = this.byFirst.get(unit) ?? this.goingOnWith(unit, this.all(), 0);
    this.byFirst.set(unit, known);
    return known;
  }

  /** The words of a range, alike before `at`, that have this unit there. */
  goingOnWith(unit: number, within: WordRange, at: number): WordRange {
    const from = this.firstFrom(unit, within.from, within.to, at);
    return { from, to: this.firstFrom(unit + 1, from, within.to, at) };
  }

  all(): WordRange {
    return { from: 0, to: this.size };
  }

  /** The first word of a range that is not before the wanted point. */
  partition(within: WordRange, isBefore: (word: number) => boolean): number {
    let [low, high] = [within.from, within.to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** As `partition`, for letter after letter of a query: a function for each would cost as much again. */
  private firstFrom(unit: number, from: number, to: number, at: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.unit(middle, at) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private begins(word: number, units: Uint16Array): boolean {
    return this.compare(word, units, 0) === 0;
  }

  /** 0 where the word goes on with the units. */
  private compare(word: number, units: Uint16Array, skip: number): number {
    for (let at = 0; at < units.length; at++) {
      const difference = this.unit(word, skip + at) - (units[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
