import type { Picker, WeightedPickable } from './picker.ts';
import { Shortlist } from './shortlist.ts';

/**
 * Each endpoint as often as its weight says, evenly spread instead of in runs. Source: the smooth
 * weighted round-robin of nginx.
 */
export class WeightedPicker<E extends WeightedPickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();
  private readonly credits = new WeakMap<E, number>();

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    let best = choices.at(0);
    let most = -Infinity;
    let total = 0;
    for (let index = 0; index < choices.size; index++) {
      const choice = choices.at(index);
      const credit = (this.credits.get(choice) ?? 0) + choice.weight;
      this.credits.set(choice, credit);
      total += choice.weight;
      if (credit > most) {
        best = choice;
        most = credit;
      }
    }
    this.credits.set(best, most - total);
    return best;
  }
}
