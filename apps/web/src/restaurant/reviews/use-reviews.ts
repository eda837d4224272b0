import { dataOf } from '@tablewise/api-client';
import type { RestaurantReviews } from '@tablewise/api-client';
import { useAnswer } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { page } from '../../page.ts';
import { readingOf } from './reading.ts';
import type { Reading } from './reading.ts';

/** Reviews on a page. */
export const PAGE = 10;

/** At least so many of the newest reviews, where there are so many, with what they say. */
export function useReviews(id: string, wanted: number): Asked<Reading> {
  return useAnswer(`reviews:${id}:${wanted}`, async (signal) => {
    const pages = [await readPage(id, undefined, signal)];
    for (let count = PAGE; count < wanted; count += PAGE) {
      const cursor = pages.at(-1)?.next_cursor;
      if (cursor === undefined) break;
      pages.push(await readPage(id, cursor, signal));
    }
    return readingOf(pages);
  });
}

/** A page after the first does not change under its cursor, so it is read once. */
async function readPage(
  id: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<RestaurantReviews> {
  const key = `reviews:${id}:after:${cursor}`;
  const kept = cursor === undefined ? undefined : page.answers.get(key);
  if (kept !== undefined) return kept as RestaurantReviews;
  const query = { analysis: true, limit: PAGE, ...(cursor !== undefined && { cursor }) };
  const params = { path: { id }, query };
  const read = dataOf(await page.api.GET('/api/v1/restaurants/{id}/reviews', { params, signal }));
  if (cursor !== undefined && read.degraded !== true) page.answers.keep(key, read);
  return read;
}
