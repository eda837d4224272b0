import type { Random } from '@tablewise/kernel';
import type { Choices, LoadedPickable, Pickable, PickRule, WeightedPickable } from './picker.ts';

/** Each endpoint in turn. */
export function roundRobin<E extends Pickable>(): PickRule<E> {
  let turn = 0;
  return (choices) => choices.at(turn++ % choices.size);
}

/** Any endpoint, all equally likely. */
export function anyOne<E extends Pickable>(random: Random): PickRule<E> {
  return (choices) => choices.at(Math.floor(random() * choices.size));
}

/** The endpoint with the fewest calls in flight for its weight and what it has left; equals in turn. */
export function leastLoaded<E extends LoadedPickable & WeightedPickable>(): PickRule<E> {
  let next = 0;
  return (choices) => {
    // Begins after the one taken last, and only fewer calls beat who comes first.
    const index = lowest(choices, next % choices.size, callsPerWeight);
    next = index + 1;
    return choices.at(index);
  };
}

/** The endpoint whose last answers were quickest; one that has answered none yet is tried first. */
export function lowestLatency<E extends LoadedPickable>(): PickRule<E> {
  return (choices) => choices.at(lowest(choices, 0, ({ load }) => load.latencyMs));
}

/**
 * Each endpoint as often as its weight says, for what it has left, evenly spread instead of in runs.
 * Source: the smooth weighted round-robin of nginx.
 */
export function weighted<E extends LoadedPickable & WeightedPickable>(): PickRule<E> {
  const credits = new WeakMap<E, number>();
  return (choices) => {
    let best = choices.at(0);
    let most = -Infinity;
    let total = 0;
    for (let index = 0; index < choices.size; index++) {
      const choice = choices.at(index);
      const share = shareOf(choice);
      const credit = (credits.get(choice) ?? 0) + share;
      credits.set(choice, credit);
      total += share;
      if (credit > most) [best, most] = [choice, credit];
    }
    credits.set(best, most - total);
    return best;
  };
}

/** The index of the choice that scores lowest, the first from `start` on among equals. */
export function lowest<E>(
  choices: Choices<E>,
  start: number,
  score: (choice: E) => number,
): number {
  let best = start;
  let bestScore = score(choices.at(start));
  for (let step = 1; step < choices.size; step++) {
    const index = (start + step) % choices.size;
    const other = score(choices.at(index));
    if (other < bestScore) [best, bestScore] = [index, other];
  }
  return best;
}

/** A server that says how busy it is gets less of what its weight would give it. */
function shareOf({ load, weight }: LoadedPickable & WeightedPickable): number {
  return weight * load.headroom;
}

function callsPerWeight(endpoint: LoadedPickable & WeightedPickable): number {
  return endpoint.load.inFlight / shareOf(endpoint);
}
