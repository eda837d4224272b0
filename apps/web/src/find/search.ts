import { dataOf } from '@tablewise/api-client';
import type { SearchResult } from '@tablewise/api-client';
import { page } from '../page.ts';
import type { Criteria, SearchQuery } from './criteria.ts';

/** What a card shows, and a map. */
export const CARD_FIELDS = [
  'names',
  'cuisines',
  'price_level',
  'district',
  'location',
  'distance_m',
  'open',
  'sources',
] as const;

/** One page of what the API finds. */
export async function search(query: SearchQuery, signal: AbortSignal): Promise<SearchResult> {
  return dataOf(await page.api.GET('/api/v1/restaurants', { params: { query }, signal }));
}

/** How many there are. */
export async function countOf(criteria: Criteria, signal: AbortSignal): Promise<number> {
  return (await search({ ...criteria, limit: 1, fields: ['name'] }, signal)).total;
}
