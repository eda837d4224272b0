import type { Location, PlaceOnPage, Wishes } from '@tablewise/contracts';
import { distanceKm } from '@tablewise/restaurant-domain';
import { UNKNOWN, toneOf } from './wish-term.ts';
import type { WishTerm } from './wish-term.ts';

/** Ten minutes on foot. */
const DEFAULT_WALK_M = 800;

/** Halves with every `walk_m` of the way: 2^(−d / walk_m). Wished for by `near` or `walk_m`. */
export function distanceTerm({ near, walk_m }: Wishes): WishTerm | undefined {
  if (near === undefined && walk_m === undefined) return undefined;
  const walkM = walk_m ?? DEFAULT_WALK_M;
  const valueOf = (distance: number | undefined): number =>
    distance === undefined ? UNKNOWN : 2 ** (-distance / walkM);
  return {
    term: 'distance',
    value: (place) => valueOf(distanceOf(place, near)),
    reasons: (place) => {
      const distance = distanceOf(place, near);
      if (distance === undefined) return [{ kind: 'unknown', tone: 'caution', what: 'distance' }];
      const tone = toneOf(valueOf(distance));
      return [{ kind: 'distance', tone, distance_m: Math.round(distance), walk_m: walkM }];
    },
  };
}

/** Metres from the point, or from the one that was searched near; `undefined` when unknown. */
export function distanceOf(place: PlaceOnPage, near: Location | undefined): number | undefined {
  if (near !== undefined && place.location !== undefined) {
    return 1_000 * distanceKm(near, place.location);
  }
  const found = place['distance_m'];
  return typeof found === 'number' && found >= 0 && Number.isFinite(found) ? found : undefined;
}
