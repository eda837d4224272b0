import type { Random } from '@tablewise/kernel';
import type { LoadedPickable, PickRule, WeightedPickable } from './picker.ts';

/** Cost of an endpoint that has calls out and has answered none: only others like it are worse. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;
/** An endpoint that fails everything is this much dearer, not infinitely: it may recover. */
const MIN_SUCCESS_RATE = 0.05;

/**
 * The cheaper of two endpoints drawn at random: two choices see most of the differences, and leave
 * no endpoint to be overrun by all clients at once. The cost is how long a call would take behind
 * those in flight, and dearer the more calls fail. Sources: Mitzenmacher, "The power of two choices
 * in randomized load balancing"; Finagle's p2cPeakEwma.
 */
export function peakEwma<E extends LoadedPickable & WeightedPickable>(random: Random): PickRule<E> {
  return (choices) => {
    const index = Math.floor(random() * choices.size);
    const step = 1 + Math.floor(random() * (choices.size - 1));
    const one = choices.at(index);
    const other = choices.at((index + step) % choices.size);
    return costOf(other) < costOf(one) ? other : one;
  };
}

function costOf({ load, weight }: LoadedPickable & WeightedPickable): number {
  const { inFlight, peakLatencyMs } = load;
  if (peakLatencyMs === 0) return inFlight === 0 ? 0 : (UNKNOWN * inFlight) / weight;
  const successRate = Math.max(load.successRate, MIN_SUCCESS_RATE);
  return (peakLatencyMs * (inFlight + 1)) / (successRate * weight);
}
