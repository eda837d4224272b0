import { z } from 'zod';

/**
 * Which tool's entry in `tools/list` tells a schema in full; the others say that it is as there. A
 * model reads all lists before the first question: what is shared is told once, and what it reads
 * well enough from a result (`tool: undefined`) by its description alone.
 */
export const toldIn = z.registry<{ readonly tool: string | undefined }>();

/** In full in the search by anything. */
export const IN_SEARCH = { tool: 'search_restaurants' };
/** In full in the ranking. */
export const IN_RECOMMEND = { tool: 'recommend_restaurants' };
/** In full where reviews are read. */
export const IN_ANALYZE_REVIEWS = { tool: 'analyze_reviews' };
/** Nowhere in full. */
export const IN_RESULTS = { tool: undefined };
