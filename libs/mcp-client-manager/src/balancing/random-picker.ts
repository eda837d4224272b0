import type { Random } from '@tablewise/kernel';
import type { Pickable, Picker } from './picker.ts';
import { Shortlist } from './shortlist.ts';

/** Any endpoint, all equally likely. */
export class RandomPicker<E extends Pickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();

  constructor(private readonly random: Random) {}

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    return choices.at(Math.floor(this.random() * choices.size));
  }
}
