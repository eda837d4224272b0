import { describe, expect, it } from '@jest/globals';
import { recommendInput, recommendResultSchema } from '@tablewise/contracts';
import type { RecommendResult, Votes } from '@tablewise/contracts';
import fc from 'fast-check';
import { recommend } from './recommend.ts';
import { OCCASION } from './testing/run-tools.ts';

const NOW = new Date('2026-11-20T12:00:00Z');

interface Place {
  readonly id: string;
  readonly name: string;
  readonly sentiment: Votes;
}

function place(id: string, [likes, dislikes, neutral]: readonly [number, number, number]): Place {
  return { id, name: `Restaurant ${id}`, sentiment: { likes, dislikes, neutral } };
}

/** The fixture of the original design. */
const FIVE = [
  place('r1', [100, 10, 20]),
  place('r2', [50, 15, 25]),
  place('r3', [20, 30, 40]),
  place('r4', [30, 5, 60]),
  place('r5', [0, 0, 0]),
];

function recommendFrom(
  restaurants: readonly unknown[],
  options: Record<string, unknown> = {},
  random?: () => number,
): RecommendResult {
  const input = recommendInput.parse({ restaurants, ...options });
  const result = recommend(input, {
    ...OCCASION,
    now: NOW,
    ...(random !== undefined && { random }),
  });
  expect(recommendResultSchema.safeParse(result).error).toBe(undefined);
  return result;
}

function idsOf({ candidates }: RecommendResult): string[] {
  return candidates.map(({ id }) => id);
}

describe('ranking by likes', () => {
  const method = { ranking_method: 'sentiment_likes' };

  it('puts more likes first and leaves out who has no votes', () => {
    expect(idsOf(recommendFrom(FIVE, method))).toEqual(['r1', 'r2', 'r4', 'r3']);
  });

  it('decides between equal likes by all votes, then by the order given', () => {
    const tied = [place('a', [5, 1, 0]), place('b', [5, 0, 9]), place('c', [5, 0, 1])];
    expect(idsOf(recommendFrom(tied, method))).toEqual(['b', 'a', 'c']);
  });
});

describe('ranking by likes and neutral votes', () => {
  const method = { ranking_method: 'combined_sentiment' };

  it('puts a higher share first', () => {
    expect(idsOf(recommendFrom(FIVE, method))).toEqual(['r4', 'r1', 'r2', 'r3']);
  });

  it.each([
    ['r1', 92.31],
    ['r2', 83.33],
    ['r3', 66.67],
    ['r4', 94.74],
  ])('scores %s with %d %%', (id, score) => {
    const only = FIVE.filter((candidate) => candidate.id === id);
    const { top_score, bottom_score } = recommendFrom(only, method).analysis_summary;
    expect([top_score, bottom_score]).toEqual([score, score]);
  });

  it('decides between equal shares by likes, then by the order given', () => {
    const tied = [place('a', [1, 1, 0]), place('b', [2, 3, 1]), place('c', [1, 1, 0])];
    expect(idsOf(recommendFrom(tied, method))).toEqual(['b', 'a', 'c']);
  });
});

describe('the recommendation', () => {
  it('is the best, with a summary of how it came about', () => {
    expect(recommendFrom(FIVE, { ranking_method: 'combined_sentiment' })).toMatchObject({
      recommendation: FIVE[3],
      candidate_count: 4,
      ranking_method: 'combined_sentiment',
      analysis_summary: {
        total_restaurants: 5,
        valid_restaurants: 4,
        candidates_selected: 4,
        ranking_method: 'combined_sentiment',
        average_sentiment: { likes: 50, neutral: 36.25, dislikes: 15 },
        top_score: 94.74,
        bottom_score: 66.67,
        score_range: 28.07,
        data_quality: {
          total_input_restaurants: 5,
          valid_restaurants: 4,
          filtered_restaurants: 1,
          data_completeness_rate: 80,
        },
        recommendation_confidence: {
          recommendation_score: 94.74,
          score_percentile: 100,
          score_above_average: 10.48,
          candidates_with_higher_score: 0,
        },
      },
      rejected: [],
      timestamp: '2026-11-20T12:00:00.000Z',
    });
  });

  it('by likes may score below another: it is ordered by a count and scored by a share', () => {
    const two = [place('famous', [90, 10, 0]), place('loved', [9, 0, 0])];
    const { recommendation, analysis_summary } = recommendFrom(two, {
      ranking_method: 'sentiment_likes',
    });
    expect(recommendation.id).toBe('famous');
    expect(analysis_summary).toMatchObject({
      top_score: 100,
      bottom_score: 90,
      recommendation_confidence: {
        recommendation_score: 90,
        score_percentile: 50,
        score_above_average: -5,
        candidates_with_higher_score: 1,
      },
    });
  });

  it('is one of the first twenty', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => place(`p${index}`, [index + 1, 0, 0]));
    const result = recommendFrom(thirty, { pick: 'random' }, () => 0.999);
    expect(result.candidates).toHaveLength(20);
    expect(result.recommendation.id).toBe('p10');
    expect(result.analysis_summary.valid_restaurants).toBe(30);
  });

  it('picked at random repeats with its seed, and only then', () => {
    const pick = (options: object): string =>
      recommendFrom(FIVE, { pick: 'random', ...options }).recommendation.id;
    const bySeed = Array.from({ length: 30 }, (_, seed) => pick({ seed }));
    expect(Array.from({ length: 30 }, (_, seed) => pick({ seed }))).toEqual(bySeed);
    expect(new Set(bySeed)).toEqual(new Set(FIVE.map(({ id }) => id)));
  });

  it('gives records back with every key they came with', () => {
    const full = { ...place('x', [1, 0, 0]), district: 'Stanley', extra: { deep: [1, null] } };
    const record = { ...full, sentiment: { ...full.sentiment, surveyed: 2026 } };
    expect(recommendFrom([record]).recommendation).toBe(record);
  });

  it('counts a place that came twice once, as it came first, and names the second record', () => {
    const restaurants = [{ id: 'twin' }, place('twin', [1, 0, 0]), place('twin', [9, 0, 0])];
    const result = recommendFrom(restaurants, { total: 1 });
    expect(result.candidates).toEqual([restaurants[1]]);
    expect(result).toMatchObject({ considered: 1, total: 1 });
    expect(result).not.toHaveProperty('warning');
    expect(result.rejected).toEqual([
      { index: 0, id: 'twin', pointer: '/name', detail: expect.any(String) },
      { index: 2, id: 'twin', pointer: '/id', detail: 'came before, at index 1' },
    ]);
    expect(result.analysis_summary.data_quality).toMatchObject({
      total_input_restaurants: 3,
      valid_restaurants: 1,
      malformed_restaurants: 1,
      duplicate_restaurants: 1,
      restaurants_without_votes: 0,
    });
  });

  it('tells what came again from what is malformed where nothing can be ranked', () => {
    const silent = place('silent', [0, 0, 0]);
    expect(() => recommendFrom([silent, silent, 7], { ranking_method: 'sentiment_likes' })).toThrow(
      'none of 3 restaurants can be ranked: 1 malformed, 1 without votes, 1 given again',
    );
  });
});

describe('a malformed record', () => {
  const good = place('good', [1, 0, 0]);
  const bad = { id: 'bad', name: 'Bad', sentiment: { likes: -1, neutral: 0, dislikes: 0 } };

  it('is named by index and field, and the others go on', () => {
    const result = recommendFrom([bad, good, 'text', { ...good, name: undefined }]);
    expect(result.recommendation.id).toBe('good');
    expect(result.rejected).toEqual([
      { index: 0, id: 'bad', pointer: '/sentiment/likes', detail: expect.any(String) },
      { index: 2, pointer: '', detail: expect.any(String) },
      { index: 3, id: 'good', pointer: '/name', detail: expect.any(String) },
    ]);
    expect(result.analysis_summary.data_quality).toMatchObject({
      total_input_restaurants: 4,
      filtered_restaurants: 3,
      data_completeness_rate: 25,
    });
  });

  it('fails the whole call of a strict caller', () => {
    expect(() => recommendFrom([good, bad], { strict: true })).toThrow(
      expect.objectContaining({
        code: 'INPUT_MALFORMED_RECORD',
        message: expect.stringContaining('1 of 2 records is malformed: record 1/sentiment/likes'),
        details: { rejected: [expect.objectContaining({ index: 1, id: 'bad' })] },
      }),
    );
  });

  it.each([
    ['without votes', [place('r5', [0, 0, 0])], 0],
    ['malformed', [bad], 1],
    ['one or the other', [bad, place('r5', [0, 0, 0])], 1],
  ])('leaves nothing to choose by when every record is %s', (_what, restaurants, malformed) => {
    expect(() => recommendFrom(restaurants)).toThrow(
      expect.objectContaining({
        code: 'INPUT_NO_VOTES',
        details: {
          total_restaurants: restaurants.length,
          rejected: Array.from({ length: malformed }, () => expect.objectContaining({ id: 'bad' })),
        },
      }),
    );
  });
});

describe('any list of restaurants', () => {
  const count = fc.nat({ max: 4 });
  const restaurants = fc
    .array(fc.tuple(count, count, count), { minLength: 1, maxLength: 20 })
    .map((all) => all.map((votes, index) => place(`p${index}`, votes)))
    .filter((all) => all.some(hasVotes));
  const method = fc.constantFrom('sentiment_likes', 'combined_sentiment');

  function hasVotes({ sentiment }: Place): boolean {
    return sentiment.likes + sentiment.neutral + sentiment.dislikes > 0;
  }

  it('is ranked whole: each place with votes once, none without', () => {
    fc.assert(
      fc.property(restaurants, method, (all, ranking_method) => {
        const ranked = idsOf(recommendFrom(all, { ranking_method }));
        const expected = all.filter(hasVotes).map(({ id }) => id);
        expect([...ranked].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('keeps its order among places with the same votes', () => {
    fc.assert(
      fc.property(restaurants, method, (all, ranking_method) => {
        const { candidates } = recommendFrom(all, { ranking_method });
        for (const first of all.filter(hasVotes)) {
          const likeFirst = candidates.filter(
            ({ sentiment }) => JSON.stringify(sentiment) === JSON.stringify(first.sentiment),
          );
          const positions = likeFirst.map(({ id }) => Number(id.slice(1)));
          expect(positions).toEqual([...positions].sort((one, other) => one - other));
        }
      }),
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(restaurants, method, fc.nat(), (all, ranking_method, seed) => {
        const options = { ranking_method, seed, pick: 'random' };
        expect(recommendFrom(all, options)).toEqual(recommendFrom(all, options));
      }),
    );
  });
});
