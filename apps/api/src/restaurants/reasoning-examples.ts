import type { CompareResult, Comparison, ExplainResult, Explanation } from '@tablewise/contracts';
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
