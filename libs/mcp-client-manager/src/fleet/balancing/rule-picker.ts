import type { CallClass, Choices, Pickable, Picker, PickRule, PickWish } from './picker.ts';

const ANY: PickWish<never> = {};

/** The skeleton of every picker: gathers who accepts the call, and leaves the choice to its rule. */
export class RulePicker<E extends Pickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();

  constructor(private readonly rule: PickRule<E>) {}

  pick(candidates: readonly E[], { avoid, callClass }: PickWish<E> = ANY): E | undefined {
    const { shortlist } = this;
    shortlist.fill(candidates, avoid, callClass);
    if (shortlist.size > 1) return this.rule(shortlist);
    return shortlist.size === 1 ? shortlist.at(0) : undefined;
  }
}

/** Kept from pick to pick, so that a pick allocates nothing. */
class Shortlist<E extends Pickable> implements Choices<E> {
  size = 0;
  private readonly choices: E[] = [];

  fill(candidates: readonly E[], avoid: E | undefined, callClass: CallClass): void {
    this.size = 0;
    for (const candidate of candidates)
      if (candidate !== avoid && candidate.accepts(callClass)) this.add(candidate);
    if (this.size === 0 && avoid?.accepts(callClass) === true && candidates.includes(avoid))
      this.add(avoid);
  }

  at(index: number): E {
    const choice = this.choices[index];
    if (choice === undefined) throw new RangeError(`no choice ${index} of ${this.size}`);
    return choice;
  }

  private add(candidate: E): void {
    this.choices[this.size++] = candidate;
  }
}
