import { ProblemError, dataOf } from '@tablewise/api-client';
import type { FoundPlace } from '@tablewise/api-client';
import { useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { page } from '../page.ts';
import { CARD_FIELDS } from './search.ts';

const FIELDS = [...CARD_FIELDS, 'hours', 'for_ranking'];

/** Records of places by id, without those that are no longer there. */
export function useRecords(ids: readonly string[], lang: 'en' | 'zh'): Asked<FoundPlace[]> {
  return useAnswer(ids.length === 0 ? undefined : `records:${lang}:${ids.join()}`, async (signal) =>
    (await Promise.all(ids.map((id) => recordOf(id, lang, signal)))).flatMap(
      (record) => record ?? [],
    ),
  );
}

async function recordOf(
  id: string,
  lang: 'en' | 'zh',
  signal: AbortSignal,
): Promise<FoundPlace | undefined> {
  const params = { path: { id }, query: { lang, fields: FIELDS } };
  try {
    const answer = await page.api.GET('/api/v1/restaurants/{id}', { params, signal });
    return dataOf(answer).restaurant;
  } catch (error) {
    if (error instanceof ProblemError && error.response.status === 404) return undefined;
    throw error;
  }
}
