import { describe, expect, it } from '@jest/globals';
import type { RestaurantReviews } from '@tablewise/api-client';
import { readingOf } from './reading.ts';
import type { AspectOpinion } from './reading.ts';

type Analysis = NonNullable<RestaurantReviews['analysis']>;

const opinion = (
  aspect: AspectOpinion['aspect'],
  likes: number,
  dislikes: number,
  ...texts: string[]
): AspectOpinion => ({
  aspect,
  likes,
  neutral: 0,
  dislikes,
  quotes: texts.map((text) => ({ index: 0, polarity: 'like', text })),
});

const analysis = (aspects: AspectOpinion[]): Analysis => ({
  sentiments: [
    {
      index: 1,
      label: 'like',
      confidence: 0.9,
      probabilities: { like: 0.9, neutral: 0.05, dislike: 0.05 },
      language: 'en',
      aspects: [],
      provider: 'local',
      degraded: false,
    },
  ],
  summary: {
    review_count: 2,
    likes: 1,
    neutral: 1,
    dislikes: 0,
    average_confidence: 0.9,
    aspects,
  },
  restaurants: [],
  review_count: 2,
  sentiment_source: 'reviews',
  read_by: { llm: 0, local: 2, degraded: false, reasons: [] },
  rejected: [],
});

const page = (ids: string[], over: Partial<RestaurantReviews> = {}): RestaurantReviews => ({
  reviews: ids.map((id) => ({
    id,
    restaurant_id: 'a',
    text: id,
    language: 'en',
    date: '2026-11-20',
    source: { name: 'diary', licence: 'CC0-1.0', confidence: 'high' },
  })),
  count: ids.length,
  total: 4,
  metadata: { city: 'Cairo', generation: 1, attribution: [] },
  degraded: false,
  ...over,
});

describe('readingOf', () => {
  const reading = readingOf([
    page(['r1', 'r2'], {
      next_cursor: 'c',
      analysis: analysis([
        opinion('service', 1, 0, 'quick'),
        opinion('food', 1, 1, 'good', 'good', 'fresh'),
      ]),
    }),
    page(['r3', 'r4'], { analysis: analysis([opinion('food', 2, 0, 'tasty', 'hot')]) }),
  ]);

  it('gives each review what is said of it, page by page', () => {
    expect(reading.items.map(({ review, sentiment }) => [review.id, sentiment?.label])).toEqual([
      ['r1', undefined],
      ['r2', 'like'],
      ['r3', undefined],
      ['r4', 'like'],
    ]);
  });

  it('adds up what the pages say of an aspect, the one most spoken of first', () => {
    expect(reading.aspects.map(({ aspect, likes, dislikes }) => [aspect, likes, dislikes])).toEqual(
      [
        ['food', 3, 1],
        ['service', 1, 0],
      ],
    );
    expect(reading.readCount).toBe(4);
  });

  it('quotes three at most, none of them twice', () => {
    expect(reading.aspects[0]?.quotes.map(({ text }) => text)).toEqual(['good', 'fresh', 'tasty']);
  });

  it('goes by the last page for what is left', () => {
    expect(reading).toMatchObject({ hasMore: false, total: 4, isDegraded: false });
    expect(readingOf([page(['r1'], { next_cursor: 'c' })]).hasMore).toBe(true);
  });

  it('shows reviews whose analysis could not be had, and says so', () => {
    const degraded = readingOf([page(['r1'], { degraded: true })]);
    expect(degraded).toMatchObject({ isDegraded: true, readCount: 0, aspects: [] });
    expect(degraded.items).toHaveLength(1);
  });
});
