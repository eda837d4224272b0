import type { Comparison, Explanation, RankedRecommendation } from '@tablewise/api-client';
import { aFoundPlace } from './a-found-place.ts';
import { HONG_KONG } from './hong-kong.ts';
import { anExplanation } from './an-explanation.ts';

const JADE = aFoundPlace({ id: 'jade', name: 'Jade Moon', names: { en: 'Jade Moon' } });
const BLUE = aFoundPlace({ id: 'blue', name: 'Blue Lantern', names: { en: 'Blue Lantern' } });

const terms = (votes: number, price: number): Explanation['terms'] => [
  { term: 'votes', weight: 0.8, value: 0.9, points: votes },
  { term: 'price', weight: 0.2, value: 0.5, points: price },
];

const WHY_JADE = anExplanation({
  id: JADE.id,
  name: JADE.name,
  score: 84,
  terms: terms(74, 10),
  reasons: [
    {
      kind: 'votes',
      tone: 'strength',
      likes: 118,
      neutral: 11,
      dislikes: 9,
      total: 138,
      liked: 85.5,
    },
    { kind: 'must_have', tone: 'strength', what: 'dinner', met: 'yes' },
    { kind: 'must_have', tone: 'caution', what: 'wheelchair', met: 'unknown' },
  ],
});

const WHY_BLUE = anExplanation({
  id: BLUE.id,
  name: BLUE.name,
  rank: 2,
  score: 79.5,
  terms: terms(65, 14.5),
  reasons: [{ kind: 'must_have', tone: 'strength', what: 'dinner', met: 'yes' }],
});

const WHY_FIRST: Comparison = {
  first: { id: JADE.id, name: JADE.name, rank: 1 },
  second: { id: BLUE.id, name: BLUE.name, rank: 2 },
  reasons: [
    { kind: 'lead', first: 84, second: 79.5, lead: 4.5, chance: 72.4 },
    { kind: 'difference', in: 'votes', unit: 'points', first: 74, second: 65, favours: 'first' },
    { kind: 'difference', in: 'price', unit: 'points', first: 10, second: 14.5, favours: 'second' },
  ],
  text: '',
};

/** Two places that were compared: Jade Moon before Blue Lantern, by votes. */
export function aRankedAnswer(over: Partial<RankedRecommendation> = {}): RankedRecommendation {
  return {
    outcome: 'ranked',
    degraded: false,
    recommendation: JADE,
    ranking_method: 'bayesian',
    explanations: [WHY_JADE, WHY_BLUE],
    why_first: WHY_FIRST,
    analysis_summary: SUMMARY,
    rejected: [],
    message: '',
    candidates: [JADE, BLUE],
    candidate_count: 2,
    total: 2,
    considered: 2,
    metadata: {
      search_type: 'search',
      search_criteria: {},
      city: HONG_KONG.name,
      generation: 5,
      attribution: [],
    },
    timestamp: '2026-11-30T11:05:00.000Z',
    ...over,
  };
}

const SUMMARY: RankedRecommendation['analysis_summary'] = {
  total_restaurants: 2,
  valid_restaurants: 2,
  candidates_selected: 2,
  ranking_method: 'bayesian',
  average_sentiment: { likes: 100, neutral: 10, dislikes: 10 },
  top_score: 84,
  bottom_score: 79.5,
  score_range: 4.5,
  data_quality: {
    total_input_restaurants: 2,
    valid_restaurants: 2,
    filtered_restaurants: 0,
    data_completeness_rate: 100,
    malformed_restaurants: 0,
    duplicate_restaurants: 0,
    restaurants_without_votes: 0,
  },
  recommendation_confidence: {
    recommendation_score: 84,
    score_percentile: 100,
    score_above_average: 2,
    candidates_with_higher_score: 0,
    level: 'high',
  },
};
