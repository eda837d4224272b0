import { GrowingArray } from '../memory/growing-array.ts';
import { GrowingUint32 } from '../memory/growing-uint32.ts';
import { sharedUint32 } from '../memory/shared-arrays.ts';
import { scanText } from './text-scanner.ts';
import type { WordSink } from './text-scanner.ts';
import { WordInterner } from './word-interner.ts';
import { WordPairsBuilder } from './word-pairs.ts';

const SPACE = 0x20;

/** Words in the order in which they are met, by whatever has them: rows of places, or labels. */
export class OwnedWords implements WordSink {
  private readonly words = new GrowingArray(sharedUint32);
  /** Where the words of each owner end. */
  private readonly ends = new GrowingArray(sharedUint32);
  /** By word: the last owner that has it, counted from 1. */
  private readonly lastOwner = new GrowingUint32();
  /** The last character of the run before, where another one follows; two units at most. */
  private readonly across = new Uint16Array(4);
  private acrossLength = 0;

  constructor(
    readonly interner = new WordInterner(),
    readonly pairs = new WordPairsBuilder(),
  ) {}

  /** The words of the next owner. */
  add(texts: readonly string[]): void {
    for (const text of texts) this.read(text);
    this.ends.push(this.words.length);
  }

  /** The same of a name and its translations, which it often holds: then they say nothing new. */
  addNames(name: string, translations: Readonly<Record<string, string>> = {}): void {
    this.read(name);
    for (const language in translations) {
      const text = translations[language] ?? '';
      if (!standsIn(name, text)) this.read(text);
    }
    this.ends.push(this.words.length);
  }

  word(units: Uint16Array, start: number, end: number): void {
    this.acrossLength = 0;
    this.pairs.word(units, start, end);
    this.own(units, start, end);
  }

  /**
   * As pairs of neighbours and the last one alone: what begins with a character is all it is in.
   * Spaces between two runs are left out, as they often are.
   */
  run(units: Uint16Array, bounds: Uint32Array, characters: number): void {
    const first = units.subarray(bounds[0], bounds[1]);
    if (this.acrossLength > 0) {
      this.across.set(first, this.acrossLength);
      this.own(this.across, 0, this.acrossLength + first.length);
    }
    for (let at = 0; at < characters; at++) {
      this.own(units, bounds[at] ?? 0, bounds[Math.min(at + 2, characters)] ?? 0);
    }
    const last = units.subarray(bounds[characters - 1], bounds[characters]);
    this.across.set(last);
    this.acrossLength = last.length;
    this.pairs.break();
  }

  private read(text: string): void {
    this.acrossLength = 0;
    this.pairs.break();
    scanText(text, this);
  }

  private own(units: Uint16Array, start: number, end: number): void {
    const word = this.interner.intern(units, start, end);
    while (this.lastOwner.length <= word) this.lastOwner.push(0);
    const owner = this.ends.length + 1;
    if (this.lastOwner.at(word) === owner) return;
    this.lastOwner.set(word, owner);
    this.words.push(word);
  }

  /**
   * The owners of every word, words in the order of `placeOf`. Owners are renumbered: `order` has
   * them as they are now, and those of a word come out ascending in the new numbers.
   */
  byWord(placeOf: Uint32Array, order: Uint32Array): { starts: Uint32Array; owners: Uint32Array } {
    const [words, ends] = [this.words.packed(), this.ends.packed()];
    const starts = sharedUint32(placeOf.length + 1);
    for (let at = 0; at < words.length; at++) {
      const place = (placeOf[words[at] ?? 0] ?? 0) + 1;
      starts[place] = (starts[place] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at++)
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = Uint32Array.from(starts);
    const owners = sharedUint32(words.length);
    for (let owner = 0; owner < order.length; owner++) {
      const was = order[owner] ?? 0;
      const end = ends[was] ?? 0;
      for (let at = was === 0 ? 0 : (ends[was - 1] ?? 0); at < end; at++) {
        const place = placeOf[words[at] ?? 0] ?? 0;
        const slot = next[place] ?? 0;
        owners[slot] = owner;
        next[place] = slot + 1;
      }
    }
    return { starts, owners };
  }
}

/** Whether a text is there as words of their own, as both are in "太平館 Tai Ping Koon". */
function standsIn(whole: string, text: string): boolean {
  const start = whole.indexOf(text);
  if (start < 0) return false;
  const end = start + text.length;
  return (
    (start === 0 || whole.charCodeAt(start - 1) === SPACE) &&
    (end === whole.length || whole.charCodeAt(end) === SPACE)
  );
}
