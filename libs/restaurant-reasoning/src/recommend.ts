import { LIMITS } from '@tablewise/contracts';
import type { RecommendResult, recommendInput } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import type { z } from 'zod';
import { summarize } from './analysis-summary.ts';
import { NoVotesError } from './no-votes.error.ts';
import { rankPlaces } from './rank-places.ts';
import { readRecords } from './read-records.ts';

type Input = z.output<typeof recommendInput>;

/**
 * Ranks the records by their votes and picks one of the first 20: the best, or with `pick:
 * "random"` any, by `seed` where the choice must be repeatable. Throws NoVotesError when nothing
 * can be ranked, MalformedRecordError when the caller is strict.
 */
export function recommend(
  input: Input,
  { now, random = Math.random }: { now: Date; random?: Random },
): RecommendResult {
  const { restaurants, ranking_method: method } = input;
  const { places, rejected } = readRecords(restaurants, input);
  const ranked = rankPlaces(places, method);
  const candidates = ranked.slice(0, LIMITS.maxCandidates);
  const recommendation = candidates[pickIndex(input, candidates.length, random)];
  if (recommendation === undefined) throw new NoVotesError(restaurants.length, rejected);
  return {
    recommendation: recommendation.place,
    candidates: candidates.map(({ place }) => place),
    candidate_count: candidates.length,
    ranking_method: method,
    analysis_summary: summarize({
      method,
      total: restaurants.length,
      ranked,
      candidates,
      recommendation,
    }),
    rejected: [...rejected],
    timestamp: now.toISOString(),
  };
}

function pickIndex({ pick, seed }: Input, count: number, random: Random): number {
  if (pick === 'best') return 0;
  const draw = seed === undefined ? random : seededRandom(seed);
  return Math.floor(draw() * count);
}
