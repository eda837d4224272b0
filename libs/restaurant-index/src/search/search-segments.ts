import type { HolidayCalendar } from '@tablewise/restaurant-domain';
import { countPlaces } from '../counts/count-places.ts';
import { Counts } from '../counts/counts.ts';
import { facetsOf } from '../counts/facets-of.ts';
import { readCursor, writeCursor } from '../cursor/cursor.ts';
import type { Delta } from '../delta/delta.ts';
import { explain } from '../explain/explain.ts';
import type { Hit, PlacePage } from '../place-page.ts';
import type { PlaceQuery } from '../place-query.ts';
import type { Segment } from '../segment/segment.ts';
import type { Position } from '../sorts/segment-order.ts';
import { FoundPlaces } from './found-places.ts';
import { SegmentQuery } from './segment-query.ts';

export interface Searched {
  readonly base: Segment;
  readonly delta: Delta;
  readonly calendar: HolidayCalendar | undefined;
}

/** One page of both segments together. Throws what PlaceIndex.search does. */
export function searchSegments(asked: PlaceQuery, { base, delta, calendar }: Searched): PlacePage {
  const read = asked.cursor === undefined ? undefined : readCursor(asked.cursor, asked);
  const query = read?.query ?? asked;
  const queries = [new SegmentQuery(base, query, delta.removed, calendar)];
  if (delta.segment !== undefined) {
    queries.push(new SegmentQuery(delta.segment, query, undefined, calendar));
  }
  // One place more than the page has says whether there is another page.
  const bounds = { limit: query.limit + 1, after: read?.position };
  const found = queries.map((each) => new FoundPlaces(each, bounds));
  const { hits, last } = takeBest(found, query.limit);
  const counts = countAll(query, queries);
  const page: { -readonly [Key in keyof PlacePage]: PlacePage[Key] } = {
    hits,
    total: counts.total,
    areaCounts: Object.fromEntries(counts.areas),
    mealCounts: counts.meals,
    unknownHours: counts.unknownHours,
  };
  if (query.facets !== undefined) page.facets = facetsOf(query.facets, counts);
  if (query.explain === true) page.explain = explain(queries, hits);
  if (last !== undefined) page.nextCursor = writeCursor(last, query);
  return page;
}

/** Merges the places found in each segment; `last` is where the page ends if more follow. */
function takeBest(
  found: readonly FoundPlaces[],
  limit: number,
): { hits: Hit[]; last: Position | undefined } {
  const hits: Hit[] = [];
  let last: Position | undefined;
  for (;;) {
    const best = bestOf(found);
    if (best === undefined) return { hits, last: undefined };
    if (hits.length === limit) return { hits, last };
    if (hits.length === limit - 1) last = best.position;
    hits.push(best.take());
  }
}

function bestOf([base, delta]: readonly FoundPlaces[]): FoundPlaces | undefined {
  const best = delta !== undefined && base !== undefined && delta.isBefore(base) ? delta : base;
  return best === undefined || best.isEmpty ? undefined : best;
}

function countAll(query: PlaceQuery, queries: readonly SegmentQuery[]): Counts {
  const counts = new Counts();
  if (query.totals === false) return counts;
  for (const area of query.areas ?? []) counts.addArea(area, 0);
  for (const each of queries) countPlaces(each, counts);
  return counts;
}
