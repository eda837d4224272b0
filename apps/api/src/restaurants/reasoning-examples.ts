import type {
  AnalyzeSentimentResult,
  CompareResult,
  Comparison,
  ExplainResult,
  Explanation,
  RecommendResult,
} from '@tablewise/contracts';
import { RECORDS } from './examples.ts';

const [FIRST, SECOND] = RECORDS;
const TIMESTAMP = '2026-11-21T11:30:00.000Z';

const OF_FIRST = {
  id: FIRST.id,
  name: FIRST.name,
  rank: 1,
  score: 82.88,
  sentiment_source: 'votes',
  terms: [{ term: 'votes', weight: 1, value: 0.8288, points: 82.88 }],
  reasons: [{ kind: 'votes', tone: 'strength', ...FIRST.sentiment, total: 130, liked: 76.92 }],
  strengths: ['76.92 % of 130 votes like it, 10 dislike it.'],
  cautions: [],
  text: 'Scores 82.88 %. 76.92 % of 130 votes like it, 10 dislike it.',
} satisfies Explanation;

const OF_SECOND = {
  id: SECOND.id,
  name: SECOND.name,
  rank: 2,
  score: 68.47,
  sentiment_source: 'votes',
  terms: [{ term: 'votes', weight: 1, value: 0.6847, points: 68.47 }],
  reasons: [{ kind: 'votes', tone: 'caution', ...SECOND.sentiment, total: 90, liked: 55.56 }],
  strengths: [],
  cautions: ['55.56 % of 90 votes like it, 15 dislike it.'],
  text: 'Scores 68.47 %. 55.56 % of 90 votes like it, 15 dislike it.',
} satisfies Explanation;

const BETWEEN = {
  first: { id: FIRST.id, name: FIRST.name, rank: 1 },
  second: { id: SECOND.id, name: SECOND.name, rank: 2 },
  reasons: [{ kind: 'lead', first: 82.88, second: 68.47, lead: 14.41, chance: 99.88 }],
  text:
    '“Wing Kee” comes before “Sun Hing”: 82.88 against 68.47 %. Going by the doubt in the votes it ' +
    'is the better one with 99.88 % probability.',
} satisfies Comparison;

export const RECOMMEND = {
  asked: { restaurants: RECORDS, total: 2 },
  answered: {
    recommendation: FIRST,
    candidates: RECORDS,
    candidate_count: 2,
    considered: 2,
    total: 2,
    ranking_method: 'bayesian',
    explanations: [OF_FIRST, OF_SECOND],
    why_first: BETWEEN,
    analysis_summary: {
      total_restaurants: 2,
      valid_restaurants: 2,
      candidates_selected: 2,
      ranking_method: 'bayesian',
      average_sentiment: { likes: 75, neutral: 22.5, dislikes: 12.5 },
      top_score: 82.88,
      bottom_score: 68.47,
      score_range: 14.41,
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
        recommendation_score: 82.88,
        score_percentile: 100,
        score_above_average: 7.2,
        candidates_with_higher_score: 0,
        chance_ahead_of_second: 99.88,
        level: 'high',
      },
    },
    rejected: [],
    timestamp: TIMESTAMP,
  } satisfies RecommendResult,
};

export const ANALYZE = {
  asked: { restaurants: RECORDS },
  answered: {
    sentiment_analysis: {
      restaurant_count: 2,
      average_likes: 75,
      average_neutral: 22.5,
      average_dislikes: 12.5,
      top_sentiment_score: 76.92,
      bottom_sentiment_score: 55.56,
      ranking_method: 'sentiment_likes',
      sentiment_source: 'votes',
    },
    restaurant_count: 2,
    ranking_method: 'sentiment_likes',
    rejected: [],
    timestamp: TIMESTAMP,
  } satisfies AnalyzeSentimentResult,
};

export const COMPARE = {
  asked: { restaurants: RECORDS, ids: [FIRST.id, SECOND.id] },
  answered: {
    restaurants: RECORDS,
    explanations: [OF_FIRST, OF_SECOND],
    comparisons: [BETWEEN],
    best_by: [{ term: 'votes', ids: [FIRST.id] }],
    ranked_count: 2,
    ranking_method: 'bayesian',
    rejected: [],
    timestamp: TIMESTAMP,
  } satisfies CompareResult,
};

export const EXPLAIN = {
  asked: { restaurants: RECORDS, id: SECOND.id },
  answered: {
    restaurant: SECOND,
    explanation: OF_SECOND,
    ranked_count: 2,
    behind_first: BETWEEN,
    ranking_method: 'bayesian',
    rejected: [],
    timestamp: TIMESTAMP,
  } satisfies ExplainResult,
};
