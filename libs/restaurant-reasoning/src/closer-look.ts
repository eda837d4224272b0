import type { Rejected, ReviewsUsed, compareInput, explainInput } from '@tablewise/contracts';
import type { z } from 'zod';
import type { Occasion } from './context/occasion.ts';
import { judgeRecords } from './judge-records.ts';
import { rankPlaces } from './ranking/rank-places.ts';
import type { Ranking } from './ranking/rank-places.ts';
import type { RankedPlace } from './ranking/ranked-place.ts';
import { NoVotesError } from './records/no-votes.error.ts';
import { UnknownRestaurantError } from './records/unknown-restaurant.error.ts';
import type { AnalyzedReviews } from './reviews/analyzed-reviews.ts';

export interface LookContext extends Occasion {
  /** The call's reviews, read. */
  readonly analyzed?: AnalyzedReviews | undefined;
}

interface CloserLook {
  readonly ranking: Ranking;
  /** Those asked for, the best first. */
  readonly wanted: readonly RankedPlace[];
  readonly rejected: readonly Rejected[];
  readonly reviews?: ReviewsUsed | undefined;
}

/**
 * Ranks all records and finds some of them. Throws NoVotesError when nothing can be ranked,
 * UnknownRestaurantError, and MalformedRecordError when the caller is strict.
 */
export function lookCloser(
  input: z.output<typeof compareInput> | z.output<typeof explainInput>,
  ids: readonly string[],
  { analyzed, ...occasion }: LookContext,
): CloserLook {
  const judged = judgeRecords(input, analyzed);
  const { places, rejected, reviews } = judged;
  const { wishes } = input;
  const wished = wishes && { wishes, ...occasion };
  const ranking = rankPlaces(places, { ...input, method: input.ranking_method, wished });
  if (ranking.places.length === 0) throw new NoVotesError(input.restaurants.length, judged);
  const byId = new Map(ranking.places.map((ranked) => [idOf(ranked), ranked]));
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length > 0) throw new UnknownRestaurantError(unknown, ranking.places.map(idOf));
  const wanted = ids
    .flatMap((id) => byId.get(id) ?? [])
    .sort((one, other) => one.rank - other.rank);
  return { ranking, wanted, rejected, reviews };
}

function idOf({ judged }: RankedPlace): string {
  return judged.place.id;
}
