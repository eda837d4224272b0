import { dataOf } from '@tablewise/api-client';
import type { Report, ReportsResult } from '@tablewise/api-client';
import { useAction } from '../../api/use-action.ts';
import type { Action } from '../../api/use-action.ts';
import { shownOf, useAnswer } from '../../api/use-answer.ts';
import type { Asked } from '../../api/use-answer.ts';
import { page } from '../../page.ts';

export interface Desk {
  readonly asked: Asked<ReportsResult>;
  readonly more: Action<void>;
  readonly askMore: () => void;
  /** Puts what became of one of them in its place: it stays where it is, to be undone. */
  readonly change: (report: Report) => void;
}

/** Reports in one state, the newest first, as far as they were asked for. */
export function useReports(state: Report['state']): Desk {
  const asked = useAnswer(`reports:${state}`, (signal) => read({ state }, signal));
  const { act, ...more } = useAction(async (signal) => {
    const before = shownOf(asked);
    if (before?.next_cursor === undefined) return;
    const next = await read({ state, cursor: before.next_cursor }, signal);
    asked.put(appended(before, next));
  });
  const change = (report: Report): void => {
    const before = shownOf(asked);
    if (before !== undefined) asked.put(changed(before, report));
  };
  return { asked, more, askMore: act, change };
}

interface ReportsQuery {
  readonly state: Report['state'];
  readonly cursor?: string;
}

async function read(query: ReportsQuery, signal: AbortSignal): Promise<ReportsResult> {
  return dataOf(await page.api.GET('/api/v1/reports', { params: { query }, signal }));
}

/** A list with the next page; a report that was made anew meanwhile stands where it stood. */
export function appended(list: ReportsResult, next: ReportsResult): ReportsResult {
  const known = new Set(list.reports.map(({ id }) => id));
  const reports = [...list.reports, ...next.reports.filter(({ id }) => !known.has(id))];
  return { ...next, reports, count: reports.length };
}

export function changed(list: ReportsResult, report: Report): ReportsResult {
  const reports = list.reports.map((each) => (each.id === report.id ? report : each));
  return { ...list, reports };
}
