import type { PlaceOnPage, RankingMethod } from '@tablewise/contracts';
import { RANKINGS, totalVotes } from './rankings.ts';

export interface RankedPlace {
  readonly place: PlaceOnPage;
  /** Percentage, not rounded. */
  readonly score: number;
}

/**
 * Places with votes, best first; those without are left out. Ties keep the order they came in. A
 * place that came twice is ranked twice: the list is the caller's.
 */
export function rankPlaces(places: readonly PlaceOnPage[], method: RankingMethod): RankedPlace[] {
  const { compare, score } = RANKINGS[method];
  return places
    .filter(({ sentiment }) => totalVotes(sentiment) > 0)
    .sort((a, b) => compare(a.sentiment, b.sentiment))
    .map((place) => ({ place, score: score(place.sentiment) }));
}
