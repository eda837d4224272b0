import type { FoundPlace } from '@tablewise/api-client';
import { recordsOf } from '../api/records.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Asked } from '../api/use-answer.ts';
import { CARD_FIELDS } from './search.ts';

const FIELDS = [...CARD_FIELDS, 'hours', 'for_ranking'];

/** Records of places by id, without those that are no longer there. */
export function useRecords(ids: readonly string[], lang: 'en' | 'zh'): Asked<FoundPlace[]> {
  return useAnswer(ids.length === 0 ? undefined : `records:${lang}:${ids.join()}`, (signal) =>
    recordsOf(ids, { lang, fields: FIELDS }, signal),
  );
}
