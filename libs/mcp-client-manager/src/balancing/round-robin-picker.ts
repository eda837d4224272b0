import type { Pickable, Picker } from './picker.ts';
import { Shortlist } from './shortlist.ts';

/** Each endpoint in turn. */
export class RoundRobinPicker<E extends Pickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();
  private turn = 0;

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    return choices.at(this.turn++ % choices.size);
  }
}
