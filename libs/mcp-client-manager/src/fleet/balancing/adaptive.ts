import type { Random } from '@tablewise/kernel';
import type { LoadedPickable, PickRule } from './picker.ts';
import { lowest } from './rules.ts';

const FIRST_EXPLORATION = 0.1;
const LAST_EXPLORATION = 0.01;
/** What is left of the exploration after each pick. */
const DECAY = 0.999;

/**
 * The endpoint that did best of late in success rate and latency, for the calls it has in flight;
 * now and then any other, so that one that got better is found out. The averages weigh the newest
 * call 0.2.
 */
export function adaptive<E extends LoadedPickable>(random: Random): PickRule<E> {
  let exploration = FIRST_EXPLORATION;
  return (choices) => {
    const start = Math.floor(random() * choices.size);
    const explores = random() < exploration;
    exploration = Math.max(LAST_EXPLORATION, exploration * DECAY);
    // From a random start, so that equals share.
    return choices.at(explores ? start : lowest(choices, start, (choice) => -scoreOf(choice)));
  };
}

/** Successes per millisecond to be expected; one that was never asked is worth asking. */
function scoreOf({ load }: LoadedPickable): number {
  if (load.latencyMs === 0) return load.inFlight === 0 ? Infinity : 0;
  return load.successRate / (load.latencyMs * (load.inFlight + 1));
}
