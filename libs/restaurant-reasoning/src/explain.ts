import type { Comparison, ExplainResult, explainInput } from '@tablewise/contracts';
import type { z } from 'zod';
import { lookCloser } from './closer-look.ts';
import type { LookContext } from './closer-look.ts';
import { UnknownRestaurantError } from './records/unknown-restaurant.error.ts';
import { comparePlaces } from './reasons/compare-places.ts';
import { explainPlace } from './reasons/explain-place.ts';

/**
 * Why one of the restaurants stands where it stands. Throws UnknownRestaurantError, NoVotesError
 * and, for a strict caller, MalformedRecordError.
 */
export function explainRecommendation(
  input: z.output<typeof explainInput>,
  context: LookContext,
): ExplainResult {
  const { id, lang } = input;
  const { ranking, wanted, rejected, reviews } = lookCloser(input, [id], context);
  const [asked] = wanted;
  if (asked === undefined) throw new UnknownRestaurantError([id], []);
  const { places } = ranking;
  const between = (better: number, worse: number): Comparison | undefined => {
    const [first, second] = [places[better - 1], places[worse - 1]];
    if (first === undefined || second === undefined) return undefined;
    return comparePlaces(first, second, { ranking, lang });
  };
  const { rank } = asked;
  const comparisons = {
    behind_first: rank > 1 ? between(1, rank) : undefined,
    behind_previous: rank > 2 ? between(rank - 1, rank) : undefined,
    ahead_of_next: between(rank, rank + 1),
  };
  return {
    restaurant: asked.judged.place,
    explanation: explainPlace(asked, { ranking, lang }),
    ranked_count: places.length,
    ...comparisons,
    ranking_method: ranking.method,
    ...(reviews !== undefined && { reviews }),
    rejected: [...rejected],
    timestamp: context.now.toISOString(),
  };
}
