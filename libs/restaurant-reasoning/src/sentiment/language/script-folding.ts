const FIRST_HAN = 0x4e00;

/**
 * Lower case, and simplified characters for traditional ones, so that a model trained on one script
 * reads the other. Character by character, without the words that would need a dictionary.
 */
export class ScriptFolding {
  readonly #simplified: ReadonlyMap<number, string>;

  /** `pairs`: a traditional character and its simplified one, in turn. */
  constructor(readonly pairs: string) {
    const simplified = new Map<number, string>();
    for (let at = 0; at + 1 < pairs.length; at += 2)
      simplified.set(pairs.charCodeAt(at), pairs.charAt(at + 1));
    this.#simplified = simplified;
  }

  fold(text: string): string {
    const lower = text.toLowerCase();
    let folded = '';
    let copied = 0;
    for (let at = 0; at < lower.length; at++) {
      const code = lower.charCodeAt(at);
      const simplified = code < FIRST_HAN ? undefined : this.#simplified.get(code);
      if (simplified === undefined) continue;
      folded += lower.slice(copied, at) + simplified;
      copied = at + 1;
    }
    return folded + lower.slice(copied);
  }
}
