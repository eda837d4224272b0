import type { LoadedPickable, Picker, WeightedPickable } from './picker.ts';
import { Shortlist } from './shortlist.ts';

/** The endpoint with the fewest calls in flight for its weight; equals in turn. */
export class LeastLoadedPicker<E extends LoadedPickable & WeightedPickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();
  private next = 0;

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    // Begins after the one taken last, and only fewer calls beat who comes first.
    let index = this.next % choices.size;
    let best = choices.at(index);
    for (let step = 1; step < choices.size; step++) {
      const other = choices.at((this.next + step) % choices.size);
      if (callsPerWeight(other) >= callsPerWeight(best)) continue;
      index = (this.next + step) % choices.size;
      best = other;
    }
    this.next = index + 1;
    return best;
  }
}

function callsPerWeight({ load, weight }: LoadedPickable & WeightedPickable): number {
  return load.inFlight / weight;
}
