import {
  autocompleteInput,
  catalogueTools,
  getRestaurantsInput,
  listReviewsInput,
  similarInput,
} from '@tablewise/contracts';
import { z } from 'zod';
import { listOf, once } from '../../http/query/formats.ts';
import { FLAG, NUMBER, TEXT, WHOLE_NUMBER } from '../../http/query/notations.ts';
import type { QueryContract } from '../../http/query/query-contract.ts';

const { fields, lang } = getRestaurantsInput.shape;
const restaurantSchema = z.strictObject({ fields, lang });
/** Of one restaurant. */
export const restaurantQuery = {
  schema: restaurantSchema,
  formats: { fields: listOf(TEXT), lang: once(TEXT) },
} satisfies QueryContract<typeof restaurantSchema.shape>;

const similarSchema = similarInput.omit({ id: true });
/** Of restaurants like one. */
export const similarQuery = {
  schema: similarSchema,
  formats: {
    radius_m: once(NUMBER),
    limit: once(WHOLE_NUMBER),
    fields: listOf(TEXT),
    lang: once(TEXT),
  },
} satisfies QueryContract<typeof similarSchema.shape>;

/** Of what was typed so far. */
export const autocompleteQuery = {
  schema: autocompleteInput,
  formats: { q: once(TEXT), limit: once(WHOLE_NUMBER), lang: once(TEXT) },
} satisfies QueryContract<typeof autocompleteInput.shape>;

/** Of what is listed whole. */
export const listQuery = {
  schema: catalogueTools.listAreas.inputSchema,
  formats: { lang: once(TEXT) },
} satisfies QueryContract<typeof catalogueTools.listAreas.inputSchema.shape>;

const { limit, cursor } = listReviewsInput.shape;
const reviewsSchema = z.strictObject({
  limit,
  cursor,
  analysis: z.boolean().default(false).describe('true: with what the reviews of the page express.'),
});
/** Of a page of reviews. */
export const reviewsQuery = {
  schema: reviewsSchema,
  formats: { limit: once(WHOLE_NUMBER), cursor: once(TEXT), analysis: once(FLAG) },
} satisfies QueryContract<typeof reviewsSchema.shape>;

/** Checked. */
export type RestaurantQuery = z.output<typeof restaurantSchema>;
/** Checked, with the defaults filled in. */
export type SimilarQuery = z.output<typeof similarSchema>;
/** Checked, with the defaults filled in. */
export type AutocompleteQuery = z.output<typeof autocompleteInput>;
/** Checked. */
export type ListQuery = z.output<typeof catalogueTools.listAreas.inputSchema>;
/** Checked, with the defaults filled in. */
export type ReviewsQuery = z.output<typeof reviewsSchema>;
