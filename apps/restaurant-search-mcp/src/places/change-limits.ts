import type { PlaceIndex } from '@tablewise/restaurant-index';

/*
 * Laying changes over an index takes the thread that serves about 12 µs for each place in the delta,
 * old or new, so every further vote pays for all changes before it; and twice that for a new one,
 * which is read first. Building anew takes another thread about 30 µs for each place that there is:
 * 0.1 s for 2,000, 0.3 s for 10,000, seconds for 100,000, half a minute for a million.
 */

/** Some 30 ms. An import into a city is in the rebuilt index as soon as it could be laid over. */
const LEAST_LIMIT = 1_000;
/** Some 100 ms: the longest pause that keeps an import into a large index from coming much later. */
const GREATEST_LIMIT = 4_000;
/** A build that takes so many times longer is worth the pause. */
const PLACES_PER_CHANGE = 25;

/** With a larger delta an index is built anew in the background, so that votes stay cheap. */
export const MOST_BEFORE_FOLD = 1_000;

/** How many changes are laid over the index; with more it is built anew while it serves. */
export function mostLaidOver({ size, deltaSize }: Pick<PlaceIndex, 'size' | 'deltaSize'>): number {
  const share = Math.floor(size / PLACES_PER_CHANGE);
  const limit = Math.max(LEAST_LIMIT, Math.min(share, GREATEST_LIMIT));
  return Math.max(0, limit - deltaSize);
}
