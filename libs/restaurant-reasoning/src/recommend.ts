import { LIMITS } from '@tablewise/contracts';
import type { RecommendResult, recommendInput } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import type { z } from 'zod';
import type { Occasion } from './context/occasion.ts';
import { judgeRecords } from './judge-records.ts';
import { hasOpinions } from './ranking/judged-place.ts';
import { rankPlaces } from './ranking/rank-places.ts';
import { summarize } from './reasons/analysis-summary.ts';
import { comparePlaces } from './reasons/compare-places.ts';
import { explainPlace } from './reasons/explain-place.ts';
import { phrasesIn } from './reasons/phrases/phrases-in.ts';
import { NoVotesError } from './records/no-votes.error.ts';
import type { AnalyzedReviews } from './reviews/analyzed-reviews.ts';

type Input = z.output<typeof recommendInput>;

interface Context extends Occasion {
  readonly random?: Random;
  /** The call's reviews, read. */
  readonly analyzed?: AnalyzedReviews | undefined;
}

/**
 * Ranks the records by votes and wishes and picks one of the first 20: the best, or with `pick:
 * "random"` any, by `seed` where the choice must be repeatable. Throws NoVotesError when there is
 * nothing to choose by, MalformedRecordError when the caller is strict.
 */
export function recommend(
  input: Input,
  { random = Math.random, analyzed, ...occasion }: Context,
): RecommendResult {
  const { restaurants, ranking_method: method, wishes, lang } = input;
  const judged = judgeRecords(input, analyzed);
  const { places, rejected, reviews } = judged;
  const wished = wishes && { wishes, ...occasion };
  const ranking = rankPlaces(places, { ...input, method, wished });
  const candidates = ranking.places.slice(0, LIMITS.maxCandidates);
  const recommendation = candidates[pickIndex(input, candidates.length, random)];
  const isChoice = wishes !== undefined || places.some(hasOpinions);
  if (recommendation === undefined || !isChoice) throw new NoVotesError(restaurants.length, judged);
  const [first, second] = candidates;
  return {
    recommendation: recommendation.judged.place,
    candidates: candidates.map(({ judged: { place } }) => place),
    candidate_count: candidates.length,
    ...partOf(input, places.length),
    ranking_method: method,
    explanations: candidates.map((place) => explainPlace(place, { ranking, lang })),
    ...(first !== undefined &&
      second !== undefined && { why_first: comparePlaces(first, second, { ranking, lang }) }),
    ...(reviews !== undefined && { reviews }),
    analysis_summary: summarize({
      ranking,
      total: restaurants.length,
      judged,
      candidates,
      recommendation,
    }),
    rejected: [...rejected],
    timestamp: occasion.now.toISOString(),
  };
}

/** A page of a search often lacks the restaurant that would be chosen of all of them. */
function partOf({ total, lang }: Input, considered: number) {
  if (total === undefined) return { considered };
  if (total <= considered) return { considered, total };
  return { considered, total, warning: phrasesIn(lang).partial({ considered, total }) };
}

function pickIndex({ pick, seed }: Input, count: number, random: Random): number {
  if (pick === 'best') return 0;
  const draw = seed === undefined ? random : seededRandom(seed);
  return Math.floor(draw() * count);
}
