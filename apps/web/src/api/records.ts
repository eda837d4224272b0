import { ProblemError, dataOf } from '@tablewise/api-client';
import type { FoundPlace } from '@tablewise/api-client';
import { page } from '../page.ts';

interface RecordsQuery {
  readonly lang: 'en' | 'zh';
  readonly fields: readonly string[];
}

/** Records of places by id, without those that are no longer there. */
export async function recordsOf(
  ids: readonly string[],
  query: RecordsQuery,
  signal: AbortSignal,
): Promise<FoundPlace[]> {
  const records = await Promise.all(ids.map((id) => recordOf(id, query, signal)));
  return records.flatMap((record) => record ?? []);
}

async function recordOf(
  id: string,
  query: RecordsQuery,
  signal: AbortSignal,
): Promise<FoundPlace | undefined> {
  const params = { path: { id }, query };
  try {
    const answer = await page.api.GET('/api/v1/restaurants/{id}', { params, signal });
    return dataOf(answer).restaurant;
  } catch (error) {
    if (error instanceof ProblemError && error.response.status === 404) return undefined;
    throw error;
  }
}
