import type { Pickable } from './picker.ts';

/**
 * The candidates that a pick is between. Those that are up; when none is, all of them all the same:
 * what we know may be older than the server that just came back. In either case not the one to
 * avoid, unless it is the only one. Kept from pick to pick, so that a pick allocates nothing.
 */
export class Shortlist<E extends Pickable> {
  size = 0;
  private readonly choices: E[] = [];

  fill(candidates: readonly E[], avoid: E | undefined): this {
    this.gather(candidates, avoid, true);
    if (this.size === 0 && avoid?.isUp === true && candidates.includes(avoid)) this.add(avoid);
    if (this.size === 0) this.gather(candidates, avoid, false);
    if (this.size === 0) this.gather(candidates, undefined, false);
    return this;
  }

  /** @throws RangeError for a picker that was given no candidates */
  at(index: number): E {
    const choice = this.choices[index];
    if (index >= this.size || choice === undefined)
      throw new RangeError('a picker needs at least one candidate');
    return choice;
  }

  private gather(candidates: readonly E[], avoid: E | undefined, onlyUp: boolean): void {
    this.size = 0;
    for (const candidate of candidates)
      if (candidate !== avoid && (!onlyUp || candidate.isUp)) this.add(candidate);
  }

  private add(candidate: E): void {
    this.choices[this.size++] = candidate;
  }
}
