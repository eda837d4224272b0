import type { PlaceOnPage, Votes } from '@tablewise/contracts';
import { priorOf } from '@tablewise/restaurant-domain';
import type { VotePrior } from '@tablewise/restaurant-domain';
import type { JudgedPlace } from './judged-place.ts';

/*
 * What votes are like in general, from the places of the call. By cuisine, a cuisine's own votes
 * are added to CITY_VOTES votes of the kind that all places get, so that one well-liked place does
 * not speak for a cuisine that nobody else cooks.
 */

/** A prior, and whose votes it is from. */
export interface PlacePrior {
  readonly shares: VotePrior;
  /** Absent when it is from all places. */
  readonly cuisine?: string;
}

const CITY_VOTES = 100;

/** The prior of each place. A place without a cuisine has that of all places. */
export function priors(
  places: readonly JudgedPlace[],
  scope: 'all' | 'cuisine',
): (place: PlaceOnPage) => PlacePrior {
  const ofAll = { shares: priorOf(places.map(({ opinions }) => opinions)) };
  if (scope === 'all') return () => ofAll;
  const votes = new Map<string, Votes[]>();
  for (const { place, opinions } of places) {
    const cuisine = mainCuisine(place);
    if (cuisine !== undefined) append(votes, cuisine, opinions);
  }
  const cityVotes = scaled(ofAll.shares, CITY_VOTES);
  const byCuisine = new Map(
    [...votes].map(([cuisine, own]): [string, PlacePrior] => [
      cuisine,
      { cuisine, shares: priorOf([cityVotes, ...own]) },
    ]),
  );
  return (place) => byCuisine.get(mainCuisine(place) ?? '') ?? ofAll;
}

/** The share of content that a prior expects, neutral votes counting half. */
export function meanOf({ likes, neutral }: VotePrior): number {
  return likes + neutral / 2;
}

function mainCuisine({ cuisines, meal_type: tags }: PlaceOnPage): string | undefined {
  return cuisines?.[0] ?? tags?.[0];
}

function scaled({ likes, neutral, dislikes }: VotePrior, votes: number): Votes {
  return { likes: likes * votes, neutral: neutral * votes, dislikes: dislikes * votes };
}

function append(votes: Map<string, Votes[]>, cuisine: string, more: Votes): void {
  const list = votes.get(cuisine);
  if (list === undefined) votes.set(cuisine, [more]);
  else list.push(more);
}
