import {
  compareInput,
  compareResultSchema,
  explainInput,
  explainResultSchema,
} from './reasoning-compare.ts';
import { recommendInput, recommendResultSchema } from './reasoning-recommend.ts';
import { analyzeReviewsInput, analyzeReviewsResultSchema } from './reasoning-reviews.ts';
import { analyzeSentimentInput, analyzeSentimentResultSchema } from './reasoning-sentiment.ts';
import { READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const reasoningTools = {
  recommend: {
    name: 'recommend_restaurants',
    title: 'Recommend a restaurant',
    description:
      'Ranks restaurants by their votes, and by wishes if there are any, and recommends one, with ' +
      'the reasons. Takes the restaurants of a search result unchanged. The two original methods ' +
      'leave out restaurants without votes; bayesian and wilson rank them by what votes are like ' +
      'in general, and say so.',
    inputSchema: recommendInput,
    outputSchema: recommendResultSchema,
    annotations: READ_ONLY,
  },
  analyzeSentiment: {
    name: 'analyze_restaurant_sentiment',
    title: 'Sentiment of restaurants',
    description:
      'Average votes and the range of scores over a list of restaurants; with reviews, what their ' +
      'texts express counts too.',
    inputSchema: analyzeSentimentInput,
    outputSchema: analyzeSentimentResultSchema,
    annotations: READ_ONLY,
  },
  analyzeReviews: {
    name: 'analyze_reviews',
    title: 'Sentiment of reviews',
    description:
      'Reads review texts in English, Chinese or Cantonese: like, neutral or dislike, and what of ' +
      'it (food, service, ambience, price, cleanliness, waiting, location), with the words that ' +
      'say so; one by one, together, and by restaurant.',
    inputSchema: analyzeReviewsInput,
    outputSchema: analyzeReviewsResultSchema,
    annotations: READ_ONLY,
  },
  compare: {
    name: 'compare_restaurants',
    title: 'Compare restaurants',
    description:
      'Sets some restaurants of a search result side by side: who is better in what, by how much, ' +
      'and how sure that is.',
    inputSchema: compareInput,
    outputSchema: compareResultSchema,
    annotations: READ_ONLY,
  },
  explain: {
    name: 'explain_recommendation',
    title: 'Explain the rank of a restaurant',
    description:
      'Why one restaurant of a search result stands where it stands, and what separates it from ' +
      'the first, from the one before it and from the one after it.',
    inputSchema: explainInput,
    outputSchema: explainResultSchema,
    annotations: READ_ONLY,
  },
} as const satisfies Record<string, ToolDefinition>;
