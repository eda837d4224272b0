import type { SegmentQuery } from '../search/segment-query.ts';
import { tallyStart } from './area-tallies.ts';
import type { AreaTallies } from './area-tallies.ts';
import type { Counts } from './counts.ts';

/** Whether nothing is asked but areas and meals of any day, so that tallies have all counts. */
export function hasTallies({ query, text, meals }: SegmentQuery): boolean {
  const isByPlace = query.near?.radiusM !== undefined || query.box !== undefined;
  const isByColumn =
    query.cuisines !== undefined ||
    query.priceLevels !== undefined ||
    query.minScore !== undefined ||
    query.minVotes !== undefined;
  const isByDay = query.open !== undefined || query.mealDay !== undefined;
  if (text !== undefined || isByPlace || isByColumn || isByDay) return false;
  if (query.facets !== undefined && query.facets.length > 0) return false;
  return meals === undefined || query.includeUnknown !== true;
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
