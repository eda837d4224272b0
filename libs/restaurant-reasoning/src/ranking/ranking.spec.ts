import { describe, expect, it } from '@jest/globals';
import { voteScore, priorOf } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { foundPlace, votes } from '../testing/found-place.ts';
import { idsOf, recommended } from '../testing/run-tools.ts';

const count = fc.nat(500);
const cuisine = fc.constantFrom('thai', 'sushi', 'noodles');
const places = fc
  .array(fc.tuple(count, count, count, cuisine), { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map(([likes, neutral, dislikes, kind], index) =>
      foundPlace(`p${index}`, { ...votes(likes, neutral, dislikes), cuisines: [kind] }),
    ),
  );
const method = fc.constantFrom('bayesian', 'wilson');

describe('bayesian', () => {
  it('asks for many votes before it believes in a high share', () => {
    const few = foundPlace('few', votes(3, 0, 0));
    const many = foundPlace('many', votes(900, 50, 50));
    expect(idsOf(recommended([few, many]))).toEqual(['many', 'few']);
  });

  it('scores as the search does: the same figure for the same list', () => {
    const restaurants = [foundPlace('a', votes(70, 20, 10)), foundPlace('b', votes(5, 1, 0))];
    const prior = priorOf(restaurants.map(({ sentiment }) => sentiment));
    const { explanations } = recommended(restaurants);
    const scores = new Map(explanations.map(({ id, score }) => [id, score]));
    for (const { id, sentiment } of restaurants) {
      expect(scores.get(id)).toBeCloseTo(100 * voteScore(sentiment, prior), 2);
    }
  });

  it('ranks a place without votes by the others, and says so', () => {
    const { candidates, explanations, analysis_summary } = recommended([
      foundPlace('none', votes(0, 0, 0)),
      foundPlace('good', votes(95, 3, 2)),
      foundPlace('bad', votes(10, 20, 170)),
    ]);
    expect(candidates.map(({ id }) => id)).toEqual(['good', 'none', 'bad']);
    expect(explanations[1]).toMatchObject({
      sentiment_source: 'none',
      cautions: [expect.stringContaining('It has no votes')],
    });
    expect(candidates[1]?.sentiment).toEqual({ likes: 0, neutral: 0, dislikes: 0 });
    expect(analysis_summary.data_quality).toMatchObject({
      valid_restaurants: 2,
      restaurants_without_votes: 1,
    });
  });

  it('ranks a list in which nothing has votes by the wishes, with low confidence', () => {
    const list = [foundPlace('a', votes(0, 0, 0)), foundPlace('b', votes(0, 0, 0))];
    const result = recommended(list, { wishes: {} });
    expect(idsOf(result)).toEqual(['a', 'b']);
    expect(result.analysis_summary.recommendation_confidence).toMatchObject({
      level: 'low',
      chance_ahead_of_second: 50,
    });
  });

  it('takes what votes are like from places of the same cuisine, if asked', () => {
    const restaurants = [
      foundPlace('thai, liked', { ...votes(900, 50, 50), cuisines: ['thai'] }),
      foundPlace('sushi, disliked', { ...votes(100, 100, 800), cuisines: ['sushi'] }),
      foundPlace('sushi, new', { ...votes(0, 0, 0), cuisines: ['sushi'] }),
      foundPlace('thai, new', { ...votes(0, 0, 0), cuisines: ['thai'] }),
    ];
    const order = idsOf(recommended(restaurants, { prior: 'cuisine' }));
    expect(order.slice(0, 2)).toEqual(['thai, liked', 'thai, new']);
    expect(idsOf(recommended(restaurants)).indexOf('sushi, new')).toBeLessThan(
      idsOf(recommended(restaurants)).indexOf('thai, new'),
    );
  });
});

describe('wilson', () => {
  it('is the lower bound of the share of content', () => {
    // p = 0.85 of n = 100, z = 1.28: (0.85 + 0.008192 − 0.046433) / 1.016384.
    const { explanations } = recommended([foundPlace('a', votes(80, 10, 10))], {
      ranking_method: 'wilson',
    });
    expect(explanations[0]?.score).toBe(79.87);
  });

  it('ranks a place without votes as if it had ten of the usual kind', () => {
    const restaurants = [
      foundPlace('none', votes(0, 0, 0)),
      foundPlace('good', votes(95, 3, 2)),
      foundPlace('bad', votes(10, 20, 170)),
    ];
    expect(idsOf(recommended(restaurants, { ranking_method: 'wilson' }))).toEqual([
      'good',
      'none',
      'bad',
    ]);
  });
});

describe('either new method', () => {
  it('ranks every place once, by score, and gives the same answer twice', () => {
    fc.assert(
      fc.property(places, method, fc.boolean(), (all, ranking_method, diversity) => {
        const options = { ranking_method, diversity };
        const result = recommended(all, options);
        expect(recommended(all, options)).toEqual(result);
        expect(new Set(idsOf(result)).size).toBe(Math.min(20, all.length));
        const scores = result.explanations.map(({ score }) => score);
        if (!diversity) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it('never puts a place lower for one more like', () => {
    fc.assert(
      fc.property(places, method, (all, ranking_method) => {
        const rankOf = (list: typeof all): number =>
          idsOf(recommended(list, { ranking_method })).indexOf('p0');
        fc.pre(all.length <= 20 && all.length > 0);
        const [first, ...others] = all;
        if (first === undefined) return;
        const { likes, neutral, dislikes } = first.sentiment;
        const liked = { ...first, ...votes(likes + 200, neutral, dislikes) };
        expect(rankOf([liked, ...others])).toBeLessThanOrEqual(rankOf(all));
      }),
      { numRuns: 40 },
    );
  });

  it('breaks ties by votes, then by the order given', () => {
    const twins = ['a', 'b', 'c'].map((id) => foundPlace(id, votes(5, 1, 1)));
    expect(idsOf(recommended(twins))).toEqual(['a', 'b', 'c']);
  });
});

describe('the method', () => {
  const list = [foundPlace('likes', votes(200, 0, 300)), foundPlace('share', votes(90, 5, 5))];

  it('is bayesian for a caller who says nothing', () => {
    const result = recommended(list, { ranking_method: undefined });
    expect(result.ranking_method).toBe('bayesian');
    expect(idsOf(result)).toEqual(['share', 'likes']);
  });

  it.each([
    ['sentiment_likes', ['likes', 'share']],
    ['combined_sentiment', ['share', 'likes']],
    ['wilson', ['share', 'likes']],
  ])('is the one that the caller names: %s', (ranking_method, order) => {
    const result = recommended(list, { ranking_method });
    expect(result.ranking_method).toBe(ranking_method);
    expect(idsOf(result)).toEqual(order);
  });

  it('of the original design refuses what it would have to ignore', () => {
    const asked = { ranking_method: 'combined_sentiment', wishes: {}, diversity: true };
    expect(() => recommended(list, asked)).toThrow('needs ranking_method bayesian or wilson');
  });
});
