import type { Random } from '@tablewise/kernel';
import type { LoadedPickable, Picker } from './picker.ts';
import { Shortlist } from './shortlist.ts';

const FIRST_EXPLORATION = 0.1;
const LAST_EXPLORATION = 0.01;
/** What is left of the exploration after each pick. */
const DECAY = 0.999;

/**
 * The endpoint that did best of late in success rate and latency, for the calls it has in flight;
 * now and then any other, so that one that got better is found out. The averages weigh the newest
 * call 0.2.
 */
export class AdaptivePicker<E extends LoadedPickable> implements Picker<E> {
  private readonly shortlist = new Shortlist<E>();
  private exploration = FIRST_EXPLORATION;

  constructor(private readonly random: Random) {}

  pick(candidates: readonly E[], avoid?: E): E {
    const choices = this.shortlist.fill(candidates, avoid);
    const start = Math.floor(this.random() * choices.size);
    const explores = this.random() < this.exploration;
    this.exploration = Math.max(LAST_EXPLORATION, this.exploration * DECAY);
    let best = choices.at(start);
    if (explores) return best;
    // From a random start, so that equals share.
    for (let step = 1; step < choices.size; step++) {
      const other = choices.at((start + step) % choices.size);
      if (scoreOf(other) > scoreOf(best)) best = other;
    }
    return best;
  }
}

/** Successes per millisecond to be expected; one that was never asked is worth asking. */
function scoreOf({ load }: LoadedPickable): number {
  if (load.latencyMs === 0) return load.inFlight === 0 ? Infinity : 0;
  return load.successRate / (load.latencyMs * (load.inFlight + 1));
}
