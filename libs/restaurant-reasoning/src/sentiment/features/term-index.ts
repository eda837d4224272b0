/** Finds terms in text that has no spaces between words: by what begins at each place. */
export class TermIndex<Value> {
  /** By the first code unit; the longest first. */
  readonly #terms = new Map<number, (readonly [term: string, value: Value])[]>();

  constructor(terms: Iterable<readonly [term: string, value: Value]>) {
    for (const entry of terms) {
      const first = entry[0].charCodeAt(0);
      const alike = [...(this.#terms.get(first) ?? []), entry];
      this.#terms.set(
        first,
        alike.sort(([one], [other]) => other.length - one.length),
      );
    }
  }

  /** The longest term at each place, none overlapping. */
  longestIn(text: string): { readonly at: number; readonly value: Value }[] {
    const found: { at: number; value: Value }[] = [];
    let at = 0;
    while (at < text.length) {
      const place = at;
      const alike = this.#terms.get(text.charCodeAt(at));
      const entry = alike?.find(([term]) => text.startsWith(term, place));
      if (entry !== undefined) found.push({ at, value: entry[1] });
      at += entry?.[0].length ?? 1;
    }
    return found;
  }
}
