import { describe, expect, it } from '@jest/globals';
import { LIMITS, analyzeReviewsInput, analyzeReviewsResultSchema } from '@tablewise/contracts';
import { analyzeSentimentInput } from '@tablewise/contracts';
import { analyzeReviews } from './analyze-reviews.ts';
import { analyzeSentiment } from './analyze-sentiment.ts';
import { readReviews } from './reviews/read-reviews.ts';
import { analyzed } from './testing/analyzed.ts';
import { foundPlace, votes } from './testing/found-place.ts';
import { OCCASION, recommended } from './testing/run-tools.ts';

const REVIEWS = [
  { id: 'r1', restaurant_id: 'a', text: 'good food' },
  { id: 'r2', restaurant_id: 'a', text: 'bad food', stars: 1 },
  { id: 'r3', restaurant_id: 'b', text: 'good place' },
  { text: 'no idea' },
];

describe('reviews', () => {
  const result = analyzeReviews(analyzed(REVIEWS), { now: OCCASION.now });

  it('are read one by one', () => {
    expect(analyzeReviewsResultSchema.parse(result)).toEqual(result);
    expect(result.sentiments.map(({ label }) => label)).toEqual([
      'like',
      'dislike',
      'like',
      'neutral',
    ]);
    expect(result.sentiments[1]).toMatchObject({ index: 1, id: 'r2', restaurant_id: 'a' });
  });

  it('are taken together, with quotes for each aspect', () => {
    expect(result.summary).toEqual({
      review_count: 4,
      likes: 2,
      neutral: 1,
      dislikes: 1,
      average_confidence: 0.8,
      aspects: [
        {
          aspect: 'food',
          likes: 1,
          neutral: 0,
          dislikes: 1,
          quotes: [
            { index: 0, polarity: 'like', text: 'good food' },
            { index: 1, polarity: 'dislike', text: 'bad food' },
          ],
        },
      ],
    });
  });

  it('are taken together by restaurant, the most reviewed first', () => {
    expect(result.restaurants).toMatchObject([
      { restaurant_id: 'a', review_count: 2 },
      { restaurant_id: 'b', review_count: 1 },
    ]);
  });

  it('say who read them, and why not a language model', () => {
    expect(result.read_by).toEqual({
      llm: 0,
      local: 4,
      degraded: true,
      reasons: ['not_configured'],
    });
  });

  it('that are malformed are named, and the others go on', () => {
    const records = [{ text: '' }, { text: 7, id: 'r' }, 'text', { text: 'good' }];
    const { rejected, sentiments } = analyzeReviews(analyzed(records), { now: OCCASION.now });
    expect(rejected).toMatchObject([
      { index: 0, pointer: '/text' },
      { index: 1, id: 'r', pointer: '/text' },
      { index: 2, pointer: '' },
    ]);
    expect(sentiments).toMatchObject([{ index: 3 }]);
  });

  it('that are malformed fail the call of a strict caller', () => {
    expect(() => readReviews([{}], { strict: true })).toThrow('1 of 1 record is malformed');
  });

  it.each<[string, unknown[]]>([
    ['none', []],
    ['too many', Array<object>(LIMITS.maxReviews + 1).fill({ text: 'good' })],
    ['too long together', Array<object>(51).fill({ text: 'x'.repeat(LIMITS.maxReviewLength) })],
  ])('are refused when they are %s', (_what, reviews) => {
    expect(analyzeReviewsInput.safeParse({ reviews }).success).toBe(false);
  });
});

describe('the sentiment of restaurants', () => {
  const restaurants = [foundPlace('a', votes(3, 0, 0)), foundPlace('b', votes(0, 0, 0))];
  const input = analyzeSentimentInput.parse({ restaurants });

  it('is from votes, and says so', () => {
    const { sentiment_analysis } = analyzeSentiment(input, { now: OCCASION.now });
    expect(sentiment_analysis).toMatchObject({ sentiment_source: 'votes', restaurant_count: 1 });
  });

  it('is from votes and reviews together, each review one vote', () => {
    const result = analyzeSentiment(input, { now: OCCASION.now, analyzed: analyzed(REVIEWS) });
    expect(result.sentiment_analysis).toMatchObject({
      sentiment_source: 'both',
      restaurant_count: 2,
      average_likes: 2.5,
      average_dislikes: 0.5,
      aspects: [{ aspect: 'food', likes: 1, dislikes: 1 }],
    });
    expect(result.reviews).toMatchObject({ review_count: 4, matched: 3, rejected: [] });
  });

  it('is from reviews alone where nobody voted', () => {
    const unvoted = analyzeSentimentInput.parse({ restaurants: [foundPlace('b', votes(0, 0, 0))] });
    const { sentiment_analysis } = analyzeSentiment(unvoted, {
      now: OCCASION.now,
      analyzed: analyzed(REVIEWS),
    });
    expect(sentiment_analysis).toMatchObject({ sentiment_source: 'reviews', average_likes: 1 });
  });

  it('says of each candidate where it is from', () => {
    const { explanations } = recommended([...restaurants, foundPlace('c', votes(0, 0, 0))], {
      analyzed: analyzed(REVIEWS),
    });
    const sources = new Map(explanations.map(({ id, sentiment_source: from }) => [id, from]));
    expect(Object.fromEntries(sources)).toEqual({ a: 'both', b: 'reviews', c: 'none' });
  });
});
