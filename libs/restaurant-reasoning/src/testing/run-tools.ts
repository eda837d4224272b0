import {
  compareInput,
  compareResultSchema,
  explainInput,
  explainResultSchema,
  recommendInput,
  recommendResultSchema,
} from '@tablewise/contracts';
import type { CompareResult, ExplainResult, RecommendResult } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { compareRestaurants } from '../compare.ts';
import { explainRecommendation } from '../explain.ts';
import { recommend } from '../recommend.ts';
import type { AnalyzedReviews } from '../reviews/analyzed-reviews.ts';

/** Noon in Hong Kong, with Christmas for a holiday. */
export const OCCASION = {
  prices: HONG_KONG.prices,
  now: new Date('2026-11-21T04:00:00Z'),
  calendar: { isHoliday: (date: string): boolean => date.endsWith('-12-25') },
};

type Options = Readonly<Record<string, unknown>> & { readonly analyzed?: AnalyzedReviews };

/** As a caller would: through the input schema, and the result held against its own. */
export function recommended(
  restaurants: readonly unknown[],
  options: Options = {},
): RecommendResult {
  const { analyzed, ...input } = options;
  const result = recommend(
    recommendInput.parse({ restaurants, ranking_method: 'bayesian', ...input }),
    { ...OCCASION, analyzed },
  );
  recommendResultSchema.parse(result);
  return result;
}

export function compared(restaurants: readonly unknown[], options: Options): CompareResult {
  const { analyzed, ...input } = options;
  const result = compareRestaurants(compareInput.parse({ restaurants, ...input }), {
    ...OCCASION,
    analyzed,
  });
  compareResultSchema.parse(result);
  return result;
}

export function explained(restaurants: readonly unknown[], options: Options): ExplainResult {
  const { analyzed, ...input } = options;
  const result = explainRecommendation(explainInput.parse({ restaurants, ...input }), {
    ...OCCASION,
    analyzed,
  });
  explainResultSchema.parse(result);
  return result;
}

export function idsOf({ candidates }: RecommendResult): string[] {
  return candidates.map(({ id }) => id);
}
