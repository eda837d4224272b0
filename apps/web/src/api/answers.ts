/** How many answers are kept: enough for a few steps Back. */
const KEPT = 40;

/**
 * The latest answers by what they answer, so that Back shows at once what was there. The oldest
 * leaves when there are too many.
 */
export class Answers {
  readonly #kept = new Map<string, unknown>();

  get(key: string): unknown {
    return this.#kept.get(key);
  }

  /** All that is kept. */
  all(): unknown[] {
    return [...this.#kept.values()];
  }

  keep(key: string, answer: unknown): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets all of them: something was changed that they tell of. */
  forget(): void {
    this.#kept.clear();
  }
}
