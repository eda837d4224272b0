const ANY = '*';

interface Phrase<Value> {
  /** For each word those that may stand there; none for any. */
  readonly words: readonly (ReadonlySet<string> | undefined)[];
  readonly value: Value;
}

/** Finds phrases among words: by the first word, the longest first. */
export class PhraseIndex<Value> {
  readonly #phrases = new Map<string, Phrase<Value>[]>();

  /** `phrases` are separated by commas, alternatives of a word by strokes; `*` is any one word. */
  constructor(entries: Iterable<readonly [phrases: string, value: Value]>) {
    for (const [phrases, value] of entries)
      for (const phrase of phrases.split(',')) this.#add(phrase.trim().split(/\s+/), value);
  }

  /** The longest that begins at that word. */
  at(words: readonly string[], start: number): { length: number; value: Value } | undefined {
    const found = this.#phrases
      .get(words[start] ?? '')
      ?.find((phrase) => phrase.words.every((some, n) => isThere(words[start + n], some)));
    return found === undefined ? undefined : { length: found.words.length, value: found.value };
  }

  #add(parts: readonly string[], value: Value): void {
    const words = parts.map((part) => (part === ANY ? undefined : new Set(part.split('/'))));
    for (const first of words[0] ?? []) {
      const alike = [...(this.#phrases.get(first) ?? []), { words, value }];
      this.#phrases.set(
        first,
        alike.sort((one, other) => other.words.length - one.words.length),
      );
    }
  }
}

function isThere(word: string | undefined, some: ReadonlySet<string> | undefined): boolean {
  return word !== undefined && (some === undefined || some.has(word));
}
