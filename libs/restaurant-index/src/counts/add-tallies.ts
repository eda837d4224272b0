import type { SegmentQuery } from '../search/segment-query.ts';
import { tallyStart } from './area-tallies.ts';
import type { AreaTallies } from './area-tallies.ts';
import type { Counts } from './counts.ts';

/** Whether tallies have all counts: nothing is asked but areas and meals of any day. */
export function hasTallies(asked: SegmentQuery): boolean {
  const { query, meals } = asked;
  const isByDay = query.open !== undefined || query.mealDay !== undefined;
  if (isByDay || isByPlace(asked)) return false;
  return meals === undefined || query.includeUnknown !== true;
}

/** Whether counts of profiles have all: nothing is asked but what hours say. */
export function isOfHours(asked: SegmentQuery): boolean {
  return asked.query.areas === undefined && !isByPlace(asked);
}

/** Whether places have to be looked at one by one. */
function isByPlace({ query, text }: SegmentQuery): boolean {
  return (
    (query.facets !== undefined && query.facets.length > 0) ||
    text !== undefined ||
    query.near?.radiusM !== undefined ||
    query.box !== undefined ||
    query.cuisines !== undefined ||
    query.priceLevels !== undefined ||
    query.minScore !== undefined ||
    query.minVotes !== undefined
  );
}

export function addTallies({ segment, query, areas, meals }: SegmentQuery, counts: Counts): void {
  const { tallies, columns } = segment.data;
  const { names } = columns.areas;
  const [rule, asked] = [query.mealRule, meals?.asked ?? 0];
  if (areas === undefined) {
    const all = { areas: names.length, area: names.length, rule, asked };
    addTally(counts, tallies, tallyStart(all));
    return;
  }
  for (const area of areas) {
    const start = tallyStart({ areas: names.length, area, rule, asked });
    addTally(counts, tallies, start);
    counts.addArea(names[area] ?? '', tallies[start] ?? 0);
  }
}

function addTally(counts: Counts, tallies: AreaTallies, start: number): void {
  counts.total += tallies[start] ?? 0;
  counts.meals.breakfast += tallies[start + 1] ?? 0;
  counts.meals.lunch += tallies[start + 2] ?? 0;
  counts.meals.dinner += tallies[start + 3] ?? 0;
  counts.unknownHours += tallies[start + 4] ?? 0;
}
