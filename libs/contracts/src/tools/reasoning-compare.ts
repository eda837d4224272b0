import { z } from 'zod';
import { withRules } from '../input-rules.ts';
import { LIMITS } from '../limits.ts';
import { placeOnPageSchema } from '../place.ts';
import { schemaNames } from '../schema-names.ts';
import { rankingMethod, reasonedShape } from './reasoning-fields.ts';
import { comparisonSchema, explanationSchema } from './reasoning-reasons.ts';
import { WEIGHING_RULES, recommendFields, reviewsUsedSchema } from './reasoning-recommend.ts';
import { TERMS } from './reasoning-wishes.ts';

/** What the tools that look closer share with the one that recommends. */
export const closerLook = {
  restaurants: recommendFields.shape.restaurants,
  ranking_method: rankingMethod,
  wishes: recommendFields.shape.wishes,
  prior: recommendFields.shape.prior,
  reviews: recommendFields.shape.reviews,
  lang: recommendFields.shape.lang,
  strict: recommendFields.shape.strict,
};

const id = z.string().min(1).max(200);

const compareFields = z.strictObject({
  ...closerLook,
  ids: z
    .array(id)
    .min(2)
    .max(LIMITS.maxCompared)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'must not name an id twice' })
    .describe('Of those to compare. All others give the scale: pass the whole list.'),
});

export const compareInput = withRules(compareFields, WEIGHING_RULES);

export const compareResultSchema = z
  .looseObject({
    restaurants: z.array(placeOnPageSchema).describe('Those compared, the best first.'),
    explanations: z.array(explanationSchema).describe('Of each, in that order.'),
    comparisons: z.array(comparisonSchema).describe('Each with the next one.'),
    best_by: z
      .array(
        z.object({
          term: z.enum(TERMS).describe('In what.'),
          ids: z.array(z.string()).describe('Of the best.'),
        }),
      )
      .describe('Who is best in each term, all of them where several are.'),
    ranked_count: z.int().positive().describe('Restaurants that were ranked.'),
    reviews: reviewsUsedSchema.optional(),
    ...reasonedShape,
  })
  .describe('Restaurants side by side.')
  .register(schemaNames, { id: 'CompareResult' });
export type CompareResult = z.infer<typeof compareResultSchema>;

const explainFields = z.strictObject({
  ...closerLook,
  diversity: recommendFields.shape.diversity,
  id: id.describe('Of the one to explain.'),
});

export const explainInput = withRules(explainFields, WEIGHING_RULES);

export const explainResultSchema = z
  .looseObject({
    restaurant: placeOnPageSchema.describe('Its record, as it came.'),
    explanation: explanationSchema,
    ranked_count: z.int().positive().describe('Restaurants that were ranked.'),
    behind_first: comparisonSchema.optional().describe('Absent for the first itself.'),
    behind_previous: comparisonSchema.optional().describe('Absent for the first and the second.'),
    ahead_of_next: comparisonSchema.optional().describe('Absent for the last.'),
    reviews: reviewsUsedSchema.optional(),
    ...reasonedShape,
  })
  .describe('Why a restaurant has its rank.')
  .register(schemaNames, { id: 'ExplainResult' });
export type ExplainResult = z.infer<typeof explainResultSchema>;
