import { FOUND_PLACE, SEARCH } from '../restaurants/examples.ts';
import { RECOMMEND } from '../restaurants/reasoning-examples.ts';
import type { RecommendationResult } from './recommendation-result.ts';

/** Of the same question by body and by URL. */
export const RECOMMENDATION = {
  asked: {
    districts: ['Central district'],
    open_at: '2026-11-21T19:30',
    wishes: { stay_min: 90, price_levels: [2], must_haves: ['dinner'] },
    diversity: true,
    limit: 5,
  },
  inUrl: {
    district: ['Central district'],
    open_at: '2026-11-21T19:30',
    stay_min: 90,
    must_have: ['dinner'],
    limit: 5,
  },
  answered: {
    outcome: 'ranked',
    degraded: false,
    recommendation: FOUND_PLACE,
    candidates: [FOUND_PLACE],
    candidate_count: 1,
    ranking_method: 'bayesian',
    explanations: [
      {
        id: FOUND_PLACE.id,
        name: FOUND_PLACE.name,
        rank: 1,
        score: 98.11,
        sentiment_source: 'votes',
        terms: [{ term: 'votes', weight: 0.6667, value: 0.9717, points: 64.78 }],
        reasons: [
          {
            kind: 'votes',
            tone: 'strength',
            ...FOUND_PLACE.sentiment,
            total: 113,
            liked: 97.35,
          },
        ],
        strengths: ['97.35 % of 113 votes like it, 1 dislike it.'],
        cautions: [],
        text: 'Scores 98.11 %. 97.35 % of 113 votes like it, 1 dislike it.',
      },
    ],
    analysis_summary: RECOMMEND.answered.analysis_summary,
    rejected: [],
    message: 'Ranked: 61 of 61 matches.',
    total: 61,
    considered: 61,
    metadata: SEARCH.answered.metadata,
    timestamp: '2026-11-21T11:30:00.000Z',
  } satisfies RecommendationResult,
};
