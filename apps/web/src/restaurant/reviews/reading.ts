import type { RestaurantReviews, Review, components } from '@tablewise/api-client';

export type AspectOpinion = components['schemas']['AspectOpinion'];
type Sentiment = components['schemas']['ReviewsAnalysis']['sentiments'][number];

/** Several pages of reviews as one. */
export interface Reading {
  readonly items: readonly { readonly review: Review; readonly sentiment?: Sentiment }[];
  readonly total: number;
  readonly hasMore: boolean;
  /** What all of them say of each aspect, the one that most speak of first. */
  readonly aspects: readonly AspectOpinion[];
  /** Reviews that were read for what they say; the others are shown all the same. */
  readonly readCount: number;
  readonly isDegraded: boolean;
}

/** Quotes of one aspect are evidence, not a second list of reviews. */
const MOST_QUOTES = 3;

/** Adds up what each page says. */
export function readingOf(pages: readonly RestaurantReviews[]): Reading {
  const last = pages.at(-1);
  return {
    items: pages.flatMap(({ reviews, analysis }) =>
      reviews.map((review, index) => {
        const sentiment = analysis?.sentiments.find((each) => each.index === index);
        return { review, ...(sentiment && { sentiment }) };
      }),
    ),
    total: last?.total ?? 0,
    hasMore: last?.next_cursor !== undefined,
    aspects: aspectsOf(pages),
    readCount: pages.reduce((sum, { analysis }) => sum + (analysis?.review_count ?? 0), 0),
    isDegraded: pages.some(({ degraded }) => degraded === true),
  };
}

function aspectsOf(pages: readonly RestaurantReviews[]): AspectOpinion[] {
  const sums = new Map<AspectOpinion['aspect'], AspectOpinion>();
  for (const opinion of pages.flatMap(({ analysis }) => analysis?.summary.aspects ?? [])) {
    const sum = sums.get(opinion.aspect);
    sums.set(opinion.aspect, sum === undefined ? opinion : added(sum, opinion));
  }
  return [...sums.values()]
    .map((sum) => ({ ...sum, quotes: distinct(sum.quotes).slice(0, MOST_QUOTES) }))
    .sort((a, b) => mentions(b) - mentions(a));
}

function added(sum: AspectOpinion, opinion: AspectOpinion): AspectOpinion {
  return {
    aspect: sum.aspect,
    likes: sum.likes + opinion.likes,
    neutral: sum.neutral + opinion.neutral,
    dislikes: sum.dislikes + opinion.dislikes,
    quotes: [...sum.quotes, ...opinion.quotes],
  };
}

/** Nobody learns more from the same words twice. */
function distinct(quotes: AspectOpinion['quotes']): AspectOpinion['quotes'] {
  return [...new Map(quotes.map((quote) => [quote.text, quote])).values()];
}

function mentions({ likes, neutral, dislikes }: AspectOpinion): number {
  return likes + neutral + dislikes;
}
