import { HoursFilter } from '../filters/hours-filter.ts';
import type { Filter } from '../filters/filter.ts';
import { cheapestPlan, plansOf } from '../plan/plans-of.ts';
import { candidateBlock } from '../search/candidate-block.ts';
import type { SegmentQuery } from '../search/segment-query.ts';
import { NOTHING_COVERED } from '../search/segment-query.ts';
import { RanksSource } from '../sources/ranks-source.ts';
import type { Source } from '../sources/source.ts';
import { addTallies, hasTallies, isOfHours } from './add-tallies.ts';
import type { Counts } from './counts.ts';
import { SegmentTally } from './segment-tally.ts';

/** Adds what the segment has of a query, over all pages: from what was counted at build where it can. */
export function countPlaces(query: SegmentQuery, counts: Counts): void {
  if (hasTallies(query)) {
    addTallies(query, counts);
    uncountRemoved(query, counts);
    return;
  }
  const hours = isOfHours(query) ? query.hoursWanted('nothing') : undefined;
  if (hours !== undefined) {
    const tally = new SegmentTally(query);
    tally.addProfiles(hours);
    tally.addTo(counts, query, 1);
    uncountRemoved(query, counts);
    return;
  }
  const plan = cheapestPlan(plansOf(query, undefined, 0));
  tallyOf(query, plan.open(0), query.filters(plan.covers)).addTo(counts, query, 1);
}

/** Tallies were made at build; what has gone since is looked at one by one. */
function uncountRemoved(query: SegmentQuery, counts: Counts): void {
  const { removed } = query;
  if (removed === undefined || removed.count === 0) return;
  const filters = query.filters(NOTHING_COVERED).filter(({ name }) => name !== 'removed');
  const source = new RanksSource('everything', removed.ranks);
  tallyOf(query, source, filters).addTo(counts, query, -1);
}

function tallyOf(query: SegmentQuery, source: Source, filters: readonly Filter[]): SegmentTally {
  const tally = new SegmentTally(query);
  candidateBlock.reset(Number.POSITIVE_INFINITY);
  const end = source.follows === 'rank' ? query.rankEnd : Number.POSITIVE_INFINITY;
  for (;;) {
    const count = candidateBlock.fill(source, filters, end);
    if (count === undefined) break;
    tally.add(candidateBlock.ranks, count);
  }
  for (const filter of filters) if (filter instanceof HoursFilter) tally.unknown = filter.unknown;
  return tally;
}
