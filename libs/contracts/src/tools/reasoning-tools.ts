import {
  compareInput,
  compareResultSchema,
  explainInput,
  explainResultSchema,
} from './reasoning-compare.ts';
import { recommendInput, recommendResultSchema } from './reasoning-recommend.ts';
import { analyzeReviewsInput, analyzeReviewsResultSchema } from './reasoning-reviews.ts';
import { analyzeSentimentInput, analyzeSentimentResultSchema } from './reasoning-sentiment.ts';
import { FOR_READERS, READ_ONLY } from './tool-definition.ts';
import type { ToolDefinition } from './tool-definition.ts';

export const reasoningTools = {
  recommend: {
    name: 'recommend_restaurants',
    title: 'Recommend a restaurant',
    description:
      'Which one to take: ranks the restaurants of a search by votes and wishes, and recommends one, ' +
      'with reasons. The two original methods leave out those without votes.',
    inputSchema: recommendInput,
    outputSchema: recommendResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  analyzeSentiment: {
    name: 'analyze_restaurant_sentiment',
    title: 'Sentiment of restaurants',
    description:
      'Figures over a list of restaurants, no choice: average votes and the range of scores. For the ' +
      'texts alone take analyze_reviews.',
    inputSchema: analyzeSentimentInput,
    outputSchema: analyzeSentimentResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  analyzeReviews: {
    name: 'analyze_reviews',
    title: 'Sentiment of reviews',
    description:
      'What review texts say (English, Chinese, Cantonese): like, neutral or dislike, and of what; one ' +
      'by one, together, by restaurant. For votes take analyze_restaurant_sentiment.',
    inputSchema: analyzeReviewsInput,
    outputSchema: analyzeReviewsResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  compare: {
    name: 'compare_restaurants',
    title: 'Compare restaurants',
    description:
      'Two to ten restaurants of a list side by side: who is better in what, and how sure that is. Of ' +
      'one alone take explain_recommendation.',
    inputSchema: compareInput,
    outputSchema: compareResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
  explain: {
    name: 'explain_recommendation',
    title: 'Explain the rank of a restaurant',
    description:
      'Why one restaurant of a list has its rank, against the first and its neighbours. Of several ' +
      'take compare_restaurants.',
    inputSchema: explainInput,
    outputSchema: explainResultSchema,
    annotations: READ_ONLY,
    access: FOR_READERS,
  },
} as const satisfies Record<string, ToolDefinition>;
