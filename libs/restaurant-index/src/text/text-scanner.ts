import { compose, foldCharacter, isUnspaced } from '@tablewise/restaurant-domain';

/** Longer words are cut to this; hardly a name comes near it with all its words written as one. */
export const MAX_WORD_LENGTH = 128;

/** Is told of the words of a text, in order. Units are UTF-16, folded, good until it returns. */
export interface WordSink {
  /** A word between spaces or punctuation, at most MAX_WORD_LENGTH units. */
  word(units: Uint16Array, start: number, end: number): void;
  /** Characters of a script without spaces: character i is from bounds[i] to bounds[i + 1]. */
  run(units: Uint16Array, bounds: Uint32Array, characters: number): void;
}

const UNKNOWN = 0;
const GAP = 1;
const DROPPED = 2;
const LETTER = 3;
const UNSPACED = 4;
const AMPERSAND = 5;
/** Not one unit to one unit. */
const LONG = 6;
/** By UTF-16 unit, filled in as characters are met: what it is, and its one folded unit. */
const KINDS = new Uint8Array(0x10000);
const FOLDED = new Uint16Array(0x10000);
const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff];
const AND = Uint16Array.from('and', (letter) => letter.charCodeAt(0));
const AMPERSANDS = [0x26, 0xff06];

/** What is being read: a word or a run, as far as it goes. */
class TextScanner {
  private units = new Uint16Array(256);
  private bounds = new Uint32Array(256);
  private length = 0;
  private characters = 0;
  private pending: 'nothing' | 'word' | 'run' = 'nothing';

  scan(text: string, sink: WordSink): void {
    const composed = compose(text);
    for (let at = 0; at < composed.length; at++) {
      const unit = composed.charCodeAt(at);
      let kind = KINDS[unit];
      if (kind === UNKNOWN) kind = learn(unit);
      if (kind === LETTER) at = this.letters(composed, at, sink) - 1;
      else if (kind === UNSPACED) this.unspaced(FOLDED[unit] ?? 0, sink);
      else if (kind === GAP) this.flush(sink);
      else if (kind === AMPERSAND) {
        this.flush(sink);
        sink.word(AND, 0, AND.length);
      } else if (kind === LONG) {
        const codePoint = composed.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at++;
        this.long(codePoint, sink);
      }
    }
    this.flush(sink);
  }

  /** From a letter to before the next unit that is not known to be one. */
  private letters(text: string, start: number, sink: WordSink): number {
    if (this.pending !== 'word') this.begin('word', sink);
    const { units } = this;
    let { length } = this;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (KINDS[unit] !== LETTER) break;
      if (length < MAX_WORD_LENGTH) units[length++] = FOLDED[unit] ?? 0;
    }
    this.length = length;
    return at;
  }

  private letter(unit: number, sink: WordSink): void {
    if (this.pending !== 'word') this.begin('word', sink);
    if (this.length < MAX_WORD_LENGTH) this.units[this.length++] = unit;
  }

  private unspaced(unit: number, sink: WordSink): void {
    if (this.pending !== 'run') this.begin('run', sink);
    this.reserve();
    this.bounds[this.characters++] = this.length;
    this.units[this.length++] = unit;
  }

  /** A character outside the Basic Multilingual Plane, or one that folds to several. */
  private long(codePoint: number, sink: WordSink): void {
    const { kind, text } = foldCharacter(codePoint);
    if (kind === 'gap') this.flush(sink);
    for (const character of text) {
      if (isUnspaced(character)) {
        this.unspaced(character.charCodeAt(0), sink);
        if (character.length > 1) this.units[this.length++] = character.charCodeAt(1);
      } else {
        for (let at = 0; at < character.length; at++) this.letter(character.charCodeAt(at), sink);
      }
    }
  }

  private begin(pending: 'word' | 'run', sink: WordSink): void {
    this.flush(sink);
    this.pending = pending;
  }

  private flush(sink: WordSink): void {
    if (this.pending === 'nothing') return;
    if (this.pending === 'word') sink.word(this.units, 0, this.length);
    else {
      this.reserve();
      this.bounds[this.characters] = this.length;
      sink.run(this.units, this.bounds, this.characters);
    }
    this.pending = 'nothing';
    this.length = 0;
    this.characters = 0;
  }

  /** Room for one more character (two units) and the end of the last one. */
  private reserve(): void {
    if (this.length + 2 > this.units.length) this.units = doubled(this.units, Uint16Array);
    if (this.characters + 2 > this.bounds.length) this.bounds = doubled(this.bounds, Uint32Array);
  }
}

/** One for all texts, for its memory: making one would cost as much as a short text. */
const SCANNER = new TextScanner();

/**
 * Cuts a text into folded words without making a string: indexing a million names is mostly this.
 * Apostrophes vanish (Mak's is maks), hyphens and all else that is no letter or digit divide,
 * `&` is the word "and". Lone surrogates and emoji divide too. The sink must not scan.
 */
export function scanText(text: string, sink: WordSink): void {
  SCANNER.scan(text, sink);
}

function doubled<T extends Uint16Array | Uint32Array>(
  array: T,
  type: new (length: number) => T,
): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}

function learn(unit: number): number {
  const kind = kindOf(unit);
  KINDS[unit] = kind;
  return kind;
}

function kindOf(unit: number): number {
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) return LONG;
  if (AMPERSANDS.includes(unit)) return AMPERSAND;
  const { kind, text } = foldCharacter(unit);
  if (kind === 'gap') return GAP;
  if (kind === 'dropped') return DROPPED;
  if (text.length > 1) return LONG;
  FOLDED[unit] = text.charCodeAt(0);
  return kind === 'unspaced' ? UNSPACED : LETTER;
}
