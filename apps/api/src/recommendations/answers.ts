import type { RecommendationInput } from './recommendation-input.ts';
import { sentenceLanguage } from '../http/language-tags.ts';
import { messageFor } from './messages.ts';
import type { RecommendationResult } from './recommendation-result.ts';
import type { Degradation } from '../second-call/degradation.ts';
import type { Found, PlaceRecord, Reasoned } from './tool-results.ts';

/** What every answer is made from. */
export interface Outcome {
  readonly input: Pick<RecommendationInput, 'limit' | 'lang'>;
  readonly found: Found;
  readonly now: Date;
}

/** The choice with its reasons, as the reasoning gave it, cut to the length asked for. */
export function ranked(outcome: Outcome, reasoned: Reasoned): object {
  const { recommendation, analysis_summary: summary, explanations, ...rest } = reasoned;
  const candidates = shortlist(reasoned, outcome.input.limit);
  const shown = new Set(candidates.map(({ id }) => id));
  const kind = summary.data_quality.valid_restaurants > 0 ? 'ranked' : 'ranked_by_prior';
  return {
    outcome: kind,
    degraded: false,
    recommendation,
    ...rest,
    explanations: explanations.filter(({ id }) => shown.has(id)),
    analysis_summary: summary,
    ...shared(outcome, kind, candidates),
  };
}

/** The result of the search by its score, for when the reasoning cannot be had. */
export function unranked(outcome: Outcome, reason: Degradation): object {
  const { restaurants } = outcome.found;
  const byScore = restaurants.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const candidates = byScore.slice(0, outcome.input.limit);
  return {
    outcome: 'unranked',
    degraded: true,
    degraded_reason: reason,
    recommendation: candidates[0],
    ...shared(outcome, 'unranked', candidates),
  };
}

/** Neither an error nor a choice. */
export function nothingFound(outcome: Outcome): object {
  return {
    outcome: 'nothing_found',
    degraded: false,
    recommendation: null,
    ...shared(outcome, 'nothing_found', []),
  };
}

/** The first ones; one that was picked from further down takes the place of the last. */
function shortlist({ candidates, recommendation }: Reasoned, limit: number): PlaceRecord[] {
  const first = candidates.slice(0, limit);
  const isIn = first.some(({ id }) => id === recommendation.id);
  return isIn ? first : [...first.slice(0, limit - 1), recommendation];
}

function shared(
  { input, found, now }: Outcome,
  outcome: RecommendationResult['outcome'],
  candidates: readonly PlaceRecord[],
): object {
  const { total, metadata } = found;
  const numbers = { total, considered: found.restaurants.length };
  return {
    message: messageFor(outcome, numbers, sentenceLanguage(input.lang)),
    candidates,
    candidate_count: candidates.length,
    ...numbers,
    metadata,
    timestamp: now.toISOString(),
  };
}
