import { describe, expect, it } from '@jest/globals';
import { analyzeSentimentInput, analyzeSentimentResultSchema } from '@tablewise/contracts';
import type { AnalyzeSentimentResult } from '@tablewise/contracts';
import { analyzeSentiment } from './analyze-sentiment.ts';

function place(id: string, likes: number, dislikes: number, neutral: number) {
  return { id, name: id, sentiment: { likes, dislikes, neutral } };
}

const FIVE = [
  place('r1', 100, 10, 20),
  place('r2', 50, 15, 25),
  place('r3', 20, 30, 40),
  place('r4', 30, 5, 61),
  place('r5', 0, 0, 0),
];

function analyze(restaurants: readonly unknown[], options: object = {}): AnalyzeSentimentResult {
  const input = analyzeSentimentInput.parse({ restaurants, ...options });
  const result = analyzeSentiment(input, { now: new Date('2026-11-20T12:00:00Z') });
  expect(analyzeSentimentResultSchema.safeParse(result).error).toBe(undefined);
  return result;
}

describe('the sentiment of a list', () => {
  it('is the averages over places with votes, to two decimals, and the range of scores', () => {
    expect(analyze(FIVE, { ranking_method: 'combined_sentiment' })).toEqual({
      sentiment_analysis: {
        restaurant_count: 4,
        average_likes: 50,
        average_neutral: 36.5,
        average_dislikes: 15,
        top_sentiment_score: 94.79,
        bottom_sentiment_score: 66.67,
        ranking_method: 'combined_sentiment',
        sentiment_source: 'votes',
      },
      restaurant_count: 4,
      ranking_method: 'combined_sentiment',
      rejected: [],
      timestamp: '2026-11-20T12:00:00.000Z',
    });
  });

  it('scores by the share of likes unless told otherwise', () => {
    expect(analyze(FIVE).sentiment_analysis).toMatchObject({
      ranking_method: 'sentiment_likes',
      top_sentiment_score: 76.92,
      bottom_sentiment_score: 22.22,
    });
  });

  it('counts a place that came twice once, and names the second record', () => {
    const twice = [place('r1', 100, 10, 20), place('r1', 0, 90, 0), place('r2', 50, 10, 20)];
    expect(analyze(twice)).toMatchObject({
      restaurant_count: 2,
      sentiment_analysis: { average_likes: 75, average_dislikes: 10 },
      rejected: [{ index: 1, id: 'r1', pointer: '/id', detail: 'came before, at index 0' }],
    });
  });

  it('is all zeros when no place has votes', () => {
    expect(analyze([place('r5', 0, 0, 0)])).toMatchObject({
      restaurant_count: 0,
      sentiment_analysis: {
        restaurant_count: 0,
        average_likes: 0,
        average_neutral: 0,
        average_dislikes: 0,
        top_sentiment_score: 0,
        bottom_sentiment_score: 0,
      },
    });
  });

  it('names malformed records and goes on without them', () => {
    const { rejected, restaurant_count } = analyze([null, place('r1', 1, 0, 0)]);
    expect(rejected).toEqual([{ index: 0, pointer: '', detail: expect.any(String) }]);
    expect(restaurant_count).toBe(1);
  });

  it('fails for a strict caller', () => {
    expect(() => analyze([null], { strict: true })).toThrow('1 of 1 record is malformed');
  });
});
