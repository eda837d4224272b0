import type { RankingMethod, Votes } from '@tablewise/contracts';
import { recommendInput } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import { recommend } from '@tablewise/restaurant-reasoning';
import { OCCASION } from './occasion.ts';
import { totalOf } from './split-votes.ts';

/** Orders places by their votes: positions in the list, the best first, ten at least. */
export interface OrderingMethod {
  readonly name: string;
  readonly order: (votes: readonly Votes[]) => number[];
}

const Z_95 = 1.96;
const PRIOR_WEIGHT = 10;

/** What a caller gets who names no method. */
export const DEFAULT_METHOD = 'the default';

/** Those of the product as its callers get them, and what else people rank by. */
export const METHODS: readonly OrderingMethod[] = [
  { name: 'random', order: shuffled },
  byScore('raw ratio', ({ likes, dislikes }) => likes / Math.max(1, likes + dislikes)),
  ours('sentiment_likes'),
  ours('combined_sentiment'),
  byScore('(likes + neutral/2) / all', (votes) => content(votes) / totalOf(votes)),
  byScore('Wilson 1.96, neutral ignored', ({ likes, dislikes }) => wilson(likes, likes + dislikes)),
  { name: 'Dirichlet mean, weight 10', order: byDirichletMean },
  ours('wilson'),
  ours('bayesian'),
  ours(undefined),
];

function ours(method: RankingMethod | undefined): OrderingMethod {
  const call = recommendInput.parse({ restaurants: [0], ranking_method: method });
  return {
    name: method ?? DEFAULT_METHOD,
    order: (votes) => {
      const restaurants = votes.map((sentiment, at) => ({
        id: String(at),
        name: `Place ${at}`,
        sentiment,
      }));
      const { candidates } = recommend({ ...call, restaurants }, OCCASION);
      return candidates.map(({ id }) => Number(id));
    },
  };
}

function byScore(name: string, score: (votes: Votes) => number): OrderingMethod {
  return { name, order: (votes) => positionsBy(votes.map(score)) };
}

function byDirichletMean(votes: readonly Votes[]): number[] {
  const all = votes.reduce((sum, one) => sum + totalOf(one), 0);
  const prior = votes.reduce((sum, one) => sum + content(one), 0) / all;
  return positionsBy(
    votes.map((one) => (content(one) + PRIOR_WEIGHT * prior) / (totalOf(one) + PRIOR_WEIGHT)),
  );
}

function shuffled(votes: readonly Votes[]): number[] {
  const random = seededRandom(votes.length);
  return positionsBy(votes.map(() => random()));
}

/** Ties in the order given. */
function positionsBy(scores: readonly number[]): number[] {
  return scores
    .map((score, at) => ({ score, at }))
    .sort((a, b) => b.score - a.score)
    .map(({ at }) => at);
}

function content({ likes, neutral }: Votes): number {
  return likes + neutral / 2;
}

function wilson(likes: number, votes: number): number {
  if (votes === 0) return 0;
  const p = likes / votes;
  const spread = Z_95 * Math.sqrt((p * (1 - p)) / votes + Z_95 ** 2 / (4 * votes ** 2));
  return (p + Z_95 ** 2 / (2 * votes) - spread) / (1 + Z_95 ** 2 / votes);
}
