import type { LoadedPickable, Picker } from './picker.ts';
import { Shortlist } from './shortlist.ts';

/** The endpoint whose last answers were quickest; one that has answered none yet is tried first. */
export class LowestLatencyPicker<E extends LoadedPickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    let best = choices.at(0);
    for (let index = 1; index < choices.size; index++) {
      const other = choices.at(index);
      if (other.load.latencyMs < best.load.latencyMs) best = other;
    }
    return best;
  }
}
