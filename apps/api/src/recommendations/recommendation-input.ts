import {
  LIMITS,
  SEARCH_RULES,
  WEIGHING_RULES,
  explainInput,
  recommendInput,
  searchRestaurantsFields,
  wishesSchema,
} from '@tablewise/contracts';
import type { InputRule } from '@tablewise/contracts';
import { z } from 'zod';

const DEFAULT_CANDIDATES = 10;

/** All of a search but its order and its pages: what comes out is ranked and short. */
export const searchCriteria = searchRestaurantsFields.omit({
  sort: true,
  facets: true,
  explain: true,
  limit: true,
  cursor: true,
  fields: true,
  wished: true,
});
/** Where the party is and when it comes, the search has asked already. */
const wishes = wishesSchema.omit({ near: true, arrive_at: true });
const reasoning = recommendInput.shape;

/** What a recommendation is asked by, under the names that the two tools have for it. */
export const recommendationFields = searchCriteria.extend({
  wishes: wishes
    .optional()
    .describe(
      'What the party wants beside the criteria: places that meet it come first. The way from ' +
        'near and the time left from open_at on count by themselves. stay_min without a time is ' +
        'from now on; places known to be closed are then left out.',
    ),
  ranking_method: explainInput.shape.ranking_method,
  prior: reasoning.prior,
  diversity: reasoning.diversity,
  pick: reasoning.pick,
  seed: reasoning.seed,
  limit: z
    .int()
    .min(1)
    .max(LIMITS.maxCandidates)
    .default(DEFAULT_CANDIDATES)
    .describe('Candidates in the answer; the one that is recommended is always among them.'),
});

type Parsed = z.output<typeof recommendationFields>;

/** Checked. A query leaves the weights of the wishes to the reasoning. */
export type RecommendationInput = Omit<Parsed, 'wishes'> & {
  readonly wishes?: z.input<typeof wishes> | undefined;
};

/** Between the fields: those of the search, those of the ranking and one of ours. */
export const RECOMMENDATION_RULES: readonly InputRule<RecommendationInput>[] = [
  ...SEARCH_RULES,
  {
    path: ['wishes', 'walk_m'],
    detail: 'needs near',
    isBroken: (input) => input.wishes?.walk_m !== undefined && input.near === undefined,
  },
  ...WEIGHING_RULES,
];
