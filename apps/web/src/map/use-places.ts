import type { FoundPlace, SearchResult } from '@tablewise/api-client';
import { Answers } from '../api/answers.ts';
import { shownOf, useAnswer } from '../api/use-answer.ts';
import type { Criteria } from '../find/criteria.ts';
import { search } from '../find/search.ts';
import type { Language } from '../words/language.ts';
import { namesOf } from '../words/names.ts';
import type { MapPlace, MapView } from './city-map.ts';

/** As many as the API gives at once. */
const MOST = 1_000;
/** Apart from the page's answers: a map that is moved about asks often. */
const seen = new Answers();

/** The places to be pinned: those of the list, and beyond them all that the map has in view. */
export function usePlaces(
  criteria: Criteria,
  found: SearchResult | undefined,
  view: MapView | undefined,
): readonly FoundPlace[] {
  const listed = found?.restaurants ?? [];
  const hasMore = found !== undefined && found.total > listed.length;
  // Where all of them come at once, moving the map asks nothing.
  const box =
    found !== undefined && found.total > MOST ? (criteria.box ?? view?.box) : criteria.box;
  const query = { ...criteria, ...(box !== undefined && { box }) };
  const answer = useAnswer(
    hasMore && view?.pins === true ? `pins:${JSON.stringify(query)}` : undefined,
    (signal) => search({ ...query, limit: MOST, fields: ['names', 'location'] }, signal),
    seen,
  );
  return hasMore ? (shownOf(answer)?.restaurants ?? listed) : listed;
}

/** Those whose location is known, by the names of the page's language. */
export function pinnable(places: readonly FoundPlace[], language: Language): MapPlace[] {
  return places.flatMap((place) => {
    const { id, location } = place;
    return location === undefined ? [] : [{ id, location, name: namesOf(place, language)[0].text }];
  });
}
