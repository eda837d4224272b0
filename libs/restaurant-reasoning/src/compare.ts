import type { CompareResult, compareInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { lookCloser } from './closer-look.ts';
import type { LookContext } from './closer-look.ts';
import type { RankedPlace } from './ranking/ranked-place.ts';
import { termsOf } from './ranking/scale.ts';
import type { Scale } from './ranking/scale.ts';
import { comparePlaces } from './reasons/compare-places.ts';
import { explainPlace } from './reasons/explain-place.ts';

/**
 * Sets some of the restaurants side by side; the others give the scale. Throws
 * UnknownRestaurantError, NoVotesError and, for a strict caller, MalformedRecordError.
 */
export function compareRestaurants(
  input: z.output<typeof compareInput>,
  context: LookContext,
): CompareResult {
  const { ids, lang } = input;
  const { ranking, wanted, rejected, reviews } = lookCloser(input, ids, context);
  return {
    restaurants: wanted.map(({ judged }) => judged.place),
    explanations: wanted.map((place) => explainPlace(place, { ranking, lang })),
    comparisons: wanted.slice(1).flatMap((next, index) => {
      const before = wanted[index];
      return before === undefined ? [] : [comparePlaces(before, next, { ranking, lang })];
    }),
    best_by: ranking.scale === undefined ? [] : bestBy(wanted, ranking.scale),
    ranked_count: ranking.places.length,
    ranking_method: ranking.method,
    ...(reviews !== undefined && { reviews }),
    rejected: [...rejected],
    timestamp: context.now.toISOString(),
  };
}

function bestBy(places: readonly RankedPlace[], scale: Scale): CompareResult['best_by'] {
  return termsOf(scale).map((term, index) => {
    const valueOf = ({ values }: RankedPlace): number => values[index] ?? 0;
    const best = Math.max(...places.map(valueOf));
    const leaders = places.filter((place) => valueOf(place) === best);
    return { term, ids: leaders.map(({ judged }) => judged.place.id) };
  });
}
