import type { Pickable, Picker } from './picker.ts';

/**
 * Each endpoint that is up in turn. When none is, each in turn all the same: the health we know may
 * be older than the server that just came back.
 */
export class RoundRobinPicker<E extends Pickable> implements Picker<E> {
  private turn = 0;

  pick(candidates: readonly E[], avoid?: E): E {
    const up = candidates.filter((candidate) => candidate.isUp);
    const usable = up.length > 0 ? up : candidates;
    const others = usable.filter((candidate) => candidate !== avoid);
    const choices = others.length > 0 ? others : usable;
    const choice = choices[this.turn++ % choices.length];
    if (choice === undefined) throw new RangeError('a picker needs at least one candidate');
    return choice;
  }
}
