import type { HolidayCalendar } from '@tablewise/restaurant-domain';
import { countPlaces } from '../counts/count-places.ts';
import { Counts } from '../counts/counts.ts';
import { readCursor } from '../cursor/cursor.ts';
import type { Delta } from '../delta/delta.ts';
import { explain } from '../explain/explain.ts';
import type { Hit, PlacePage } from '../place-page.ts';
import type { PlaceQuery } from '../place-query.ts';
import type { Segment } from '../segment/segment.ts';
import type { Position } from '../sorts/segment-order.ts';
import { FoundPage } from './found-page.ts';
import type { TakenPlaces } from './found-page.ts';
import { FoundPlaces } from './found-places.ts';
import { SegmentQuery } from './segment-query.ts';
import { uniformQuery } from './uniform-query.ts';

export interface Searched {
  readonly base: Segment;
  readonly delta: Delta;
  readonly calendar: HolidayCalendar | undefined;
}

/** Where nothing is counted; nobody adds to it. */
const NO_COUNTS = new Counts();

/** One page of both segments together. Throws what PlaceIndex.search does. */
export function searchSegments(given: PlaceQuery, { base, delta, calendar }: Searched): PlacePage {
  const asked = uniformQuery(given);
  const read = asked.cursor === undefined ? undefined : readCursor(asked.cursor, asked);
  const query = read === undefined ? asked : uniformQuery(read.query);
  const ofBase = new SegmentQuery(base, query, delta.removed, calendar);
  const ofDelta =
    delta.segment === undefined
      ? undefined
      : new SegmentQuery(delta.segment, query, undefined, calendar);
  // One place more than the page has says whether there is another page.
  const bounds = { limit: query.limit + 1, after: read?.position };
  const taken = takeBest(
    new FoundPlaces(ofBase, bounds),
    ofDelta === undefined ? undefined : new FoundPlaces(ofDelta, bounds),
    query.limit,
  );
  const queries = ofDelta === undefined ? [ofBase] : [ofBase, ofDelta];
  const counts = query.totals === false ? NO_COUNTS : countAll(query, queries);
  const explanation = query.explain === true ? explain(queries, taken.hits) : undefined;
  return new FoundPage({ taken, counts, query, explanation });
}

/** Merges the places found in each segment; `last` is where the page ends if more follow. */
function takeBest(base: FoundPlaces, delta: FoundPlaces | undefined, limit: number): TakenPlaces {
  const hits: Hit[] = [];
  let last: Position | undefined;
  for (;;) {
    const best = delta?.isBefore(base) === true ? delta : base;
    if (best.isEmpty) return { hits, last: undefined };
    if (hits.length === limit) return { hits, last };
    if (hits.length === limit - 1) last = best.position;
    hits.push(best.take());
  }
}

function countAll(query: PlaceQuery, queries: readonly SegmentQuery[]): Counts {
  const counts = new Counts();
  for (const area of query.areas ?? []) counts.addArea(area, 0);
  for (const each of queries) countPlaces(each, counts);
  return counts;
}
