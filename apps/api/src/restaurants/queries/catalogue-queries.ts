import {
  autocompleteInput,
  catalogueTools,
  getRestaurantsInput,
  listReviewsInput,
} from '@tablewise/contracts';
import { z } from 'zod';
import { listOf, once } from '../../http/query/formats.ts';
import { TEXT, WHOLE_NUMBER } from '../../http/query/notations.ts';
import type { QueryContract } from '../../http/query/query-contract.ts';

const { fields, lang } = getRestaurantsInput.shape;
const restaurantSchema = z.strictObject({ fields, lang });
export const restaurantQuery = {
  schema: restaurantSchema,
  formats: { fields: listOf(TEXT), lang: once(TEXT) },
} satisfies QueryContract<typeof restaurantSchema.shape>;

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
const reviewsSchema = z.strictObject({ limit, cursor });
export const reviewsQuery = {
  schema: reviewsSchema,
  formats: { limit: once(WHOLE_NUMBER), cursor: once(TEXT) },
} satisfies QueryContract<typeof reviewsSchema.shape>;

export type RestaurantQuery = z.output<typeof restaurantSchema>;
export type AutocompleteQuery = z.output<typeof autocompleteInput>;
export type ListQuery = z.output<typeof catalogueTools.listAreas.inputSchema>;
export type ReviewsQuery = z.output<typeof reviewsSchema>;
