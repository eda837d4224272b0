import { MEAL_TYPES } from '@tablewise/contracts';
import { boxAround } from '../geo/bounding-box.ts';
import type { Circle } from '../geo/circle.ts';
import { gridStretches } from '../geo/grid-stretches.ts';
import type { GridStretches, Region } from '../geo/grid-stretches.ts';
import type { Box } from '../place-query.ts';
import { lengthOfList } from '../postings/postings.ts';
import type { Postings } from '../postings/postings.ts';
import { NOTHING_COVERED } from '../search/segment-query.ts';
import type { SegmentQuery } from '../search/segment-query.ts';
import type { SegmentOrder } from '../sorts/segment-order.ts';
import { GridSource } from '../sources/grid-source.ts';
import { ListsSource } from '../sources/lists-source.ts';
import { PermutationSource } from '../sources/permutation-source.ts';
import { RangeSource } from '../sources/range-source.ts';
import { TextSource } from '../sources/text-source.ts';
import type { TextMatches } from '../text/text-matches.ts';
import { estimateCost } from './estimate-cost.ts';
import type { Wanted } from './estimate-cost.ts';
import type { Plan } from './plan.ts';

/*
 * Every list of places that holds all results is a plan, and the cheapest one is taken. A list in
 * the order of results is left as soon as the page is full, so what counts is how far one has to
 * read: the page over the share of the list that matches. That share is estimated from the lengths
 * of the lists of all filters, as if they were independent. A text is always its own plan: its
 * matches are worked out anyway.
 */

/** One or more. `order` is absent where all places are to be counted. */
export function plansOf(
  query: SegmentQuery,
  order: SegmentOrder | undefined,
  limit: number,
): readonly [Plan, ...Plan[]] {
  if (query.text !== undefined) return [textPlan(query.text)];
  const [areas, cuisines] = [areaLists(query, order), cuisineLists(query)];
  const stretches = stretchesOf(query);
  const size = Math.max(1, query.segment.size);
  const share = (candidates = size): number => candidates / size;
  const matches =
    size * share(areas?.candidates) * share(cuisines?.candidates) * share(stretches?.places);
  const wanted: Wanted = { limit, matches, order: order?.follows };
  const plans: [Plan, ...Plan[]] = [everythingPlan(query, order, wanted)];
  if (stretches !== undefined) plans.push(gridPlan(query, stretches, wanted));
  if (areas !== undefined) plans.push(listPlan(query, areas, wanted));
  if (cuisines !== undefined) plans.push(listPlan(query, cuisines, wanted));
  return plans;
}

/** Of plans that cost the same the last one, which has less to check. */
export function cheapestPlan(plans: readonly [Plan, ...Plan[]]): Plan {
  let [cheapest] = plans;
  for (const plan of plans) if (plan.cost <= cheapest.cost) cheapest = plan;
  return cheapest;
}

interface Lists {
  readonly source: 'area' | 'area and meal' | 'cuisine';
  readonly postings: Postings;
  readonly keys: readonly number[];
  readonly candidates: number;
}

/** Only those by area and meal where they have all that is asked: one meal, and no unknown ones. */
function areaLists(query: SegmentQuery, order: SegmentOrder | undefined): Lists | undefined {
  const { areas, meals, segment } = query;
  if (areas === undefined) return undefined;
  const { mealRule, mealDay, includeUnknown } = query.query;
  const byMeal = mealRule === 'overlap' && mealDay === undefined && includeUnknown !== true;
  const meal = onlyMeal(meals?.asked ?? 0);
  // Who counts also counts the unknown ones, which are in no such list.
  if (order === undefined || !byMeal || meal === undefined) {
    return listsOf('area', segment.data.areas, areas);
  }
  const keys = areas.map((area) => area * MEAL_TYPES.length + meal);
  return listsOf('area and meal', segment.data.areaMeals, keys);
}

/** Undefined where none or several are asked for. */
function onlyMeal(asked: number): number | undefined {
  return asked === 0 || (asked & (asked - 1)) !== 0 ? undefined : 31 - Math.clz32(asked);
}

function cuisineLists({ cuisines, segment }: SegmentQuery): Lists | undefined {
  return cuisines === undefined ? undefined : listsOf('cuisine', segment.data.cuisines, cuisines);
}

function listsOf(source: Lists['source'], postings: Postings, keys: readonly number[]): Lists {
  let candidates = 0;
  for (const key of keys) candidates += lengthOfList(postings, key);
  return { source, postings, keys, candidates };
}

function listPlan({ segment }: SegmentQuery, list: Lists, wanted: Wanted): Plan {
  const { source, postings, keys, candidates } = list;
  return {
    source,
    follows: 'rank',
    candidates,
    cost: estimateCost(candidates, 'rank', wanted),
    covers: {
      filters: [source === 'cuisine' ? 'cuisine' : 'area'],
      hours: source === 'area and meal' ? 'meals' : 'nothing',
    },
    open: (from) =>
      keys.length === 0
        ? new RangeSource(segment.size, segment.size)
        : new ListsSource(source, postings, keys, from),
  };
}

function everythingPlan(
  { segment }: SegmentQuery,
  order: SegmentOrder | undefined,
  wanted: Wanted,
): Plan {
  const sequence = order?.follows;
  const column = sequence === 'votes' || sequence === 'newest' ? sequence : undefined;
  const { byVotes, byNewest } = segment.data;
  return {
    source: 'everything',
    follows: column ?? 'rank',
    candidates: segment.size,
    cost: estimateCost(segment.size, column ?? 'rank', wanted),
    covers: NOTHING_COVERED,
    open: (from) =>
      column === undefined
        ? new RangeSource(from, segment.size)
        : new PermutationSource(column, column === 'votes' ? byVotes : byNewest, from),
  };
}

/** Of one cuisine where only one is asked for: of several, a place may be in more than one layer. */
function stretchesOf({
  query,
  segment,
  cuisines,
  circle,
}: SegmentQuery): GridStretches | undefined {
  const region = regionOf(query.box, circle);
  const [only] = cuisines?.length === 1 ? cuisines : [];
  const layer = only === undefined ? 0 : 1 + only;
  return region && gridStretches(segment.data.grid, layer, region);
}

function regionOf(box: Box | undefined, circle: Circle | undefined): Region | undefined {
  if (box !== undefined) return { box, circle: undefined };
  return circle && { box: boxAround(circle), circle };
}

/** Sweeps over the cells for so many pages of candidates; of most, every third one or so fits. */
const PAGES_A_SWEEP = 4;

function gridPlan(query: SegmentQuery, stretches: GridStretches, { order, limit }: Wanted): Plan {
  const { segment, cuisines } = query;
  const { cells, places } = stretches;
  const inSweep = order === 'rank' ? PAGES_A_SWEEP * limit : Number.POSITIVE_INFINITY;
  // Who counts also counts the unknown ones, of those that all else fits.
  const hours = order === undefined ? undefined : query.hoursWanted('nothing');
  return {
    source: 'grid',
    follows: 'rank',
    candidates: places,
    cost: Math.min(places, 2 * cells + inSweep),
    covers: {
      filters: [
        ...(cuisines?.length === 1 ? (['cuisine'] as const) : []),
        ...(stretches.circle === undefined ? [] : (['near'] as const)),
      ],
      hours: hours === undefined ? 'nothing' : 'all',
    },
    open: (from) =>
      new GridSource({
        grid: segment.data.grid,
        columns: segment.data.columns,
        stretches,
        hours,
        firstSweep: from + inSweep * Math.max(1, segment.size / Math.max(1, places)),
      }),
  };
}

function textPlan(text: TextMatches): Plan {
  return {
    source: 'text',
    follows: 'rank',
    candidates: text.count(),
    cost: text.count(),
    covers: { filters: ['text'], hours: 'nothing' },
    open: (from) => {
      const tiers = Array.from({ length: 1 + text.maxDistance }, (_, tier) => text.tier(tier));
      return new TextSource(tiers, from);
    },
  };
}
