import { dataOf } from '@tablewise/api-client';
import type { Report } from '@tablewise/api-client';
import { useState } from 'preact/hooks';
import { useAction } from '../../api/use-action.ts';
import type { Acting } from '../../api/use-action.ts';
import { page } from '../../page.ts';
import { BLANK, oneLine } from './draft.ts';
import type { Draft } from './draft.ts';

export interface Reporting {
  readonly draft: Draft;
  readonly write: (changes: Partial<Draft>) => void;
  readonly sending: Acting<Report>;
}

/** Reports on one restaurant. What was written stays until the API has it. */
export function useReport(id: string, onSent: () => void): Reporting {
  const [draft, setDraft] = useState<Draft>(BLANK);
  const sending = useAction(async (signal) => {
    const report = await send(id, draft, signal);
    setDraft(BLANK);
    onSent();
    return report;
  });
  return { draft, write: (changes) => setDraft({ ...draft, ...changes }), sending };
}

async function send(id: string, { kind, text }: Draft, signal: AbortSignal): Promise<Report> {
  if (kind === undefined) throw new Error('sent before it was said what is wrong');
  const line = oneLine(text);
  const body = { kind, ...(line !== '' && { text: line }) };
  const path = '/api/v1/restaurants/{id}/reports';
  return dataOf(await page.api.POST(path, { params: { path: { id } }, body, signal })).report;
}
