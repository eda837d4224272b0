import type { PlaceIndex } from '@tablewise/restaurant-index';
import type { Contender } from '../measure/interleave.ts';
import { areaSearch, nameSearch, nearbySearch } from './engines/ours.ts';
import { queryCost } from './rate.ts';
import { TOP } from './workload.ts';
import type { Workload } from './workload.ts';

const FACETS = ['area', 'cuisine', 'price_level', 'meal'] as const;
const DEEP_PAGES = { from: 50, to: 150 };
const COMPLETED_LETTERS = 3;

/** What no peer is asked: exact counts, facets, completions, other orders, pages far down. */
export function ownWork(index: PlaceIndex, { q1, q2, q3 }: Workload): Contender[] {
  return [
    queryCost('Q1 with totals', (query) => index.search(areaSearch(query)), q1),
    queryCost('Q2 with totals', (query) => index.search(nearbySearch(query)), q2),
    queryCost('Q3 with totals', (query) => index.search(nameSearch(query)), q3),
    queryCost(
      'Q1 with four facets',
      (query) => index.search({ ...areaSearch(query), facets: FACETS }),
      q1,
    ),
    queryCost(
      'nearest first, 2 km',
      ({ centre: location, radiusM }) =>
        index.search({
          near: { location, radiusM },
          mealRule: 'overlap',
          sort: 'distance',
          limit: TOP,
        }),
      q2,
    ),
    queryCost(
      `completion of ${COMPLETED_LETTERS} letters`,
      (text) => index.autocomplete({ text, limit: 10 }),
      q3.map(({ intended }) => intended.slice(0, COMPLETED_LETTERS)),
    ),
    queryCost(
      `pages ${DEEP_PAGES.from} to ${DEEP_PAGES.to} of all`,
      (cursor) => pageOfAll(index, cursor),
      deepCursors(index),
    ),
  ];
}

function deepCursors(index: PlaceIndex): string[] {
  const cursors: string[] = [];
  let cursor: string | undefined;
  for (let page = 1; page < DEEP_PAGES.to; page++) {
    cursor = pageOfAll(index, cursor).nextCursor;
    if (cursor === undefined) break;
    if (page >= DEEP_PAGES.from - 1) cursors.push(cursor);
  }
  return cursors;
}

function pageOfAll(
  index: PlaceIndex,
  cursor: string | undefined,
): ReturnType<PlaceIndex['search']> {
  return index.search({ mealRule: 'overlap', sort: 'best', limit: TOP, cursor });
}
