import type {
  Report,
  ReportResult,
  ReportState,
  ReportsResult,
  reportProblemInput,
} from '@tablewise/contracts';
import type { z } from 'zod';
import { PLACE } from './fake-place.ts';
import { FakeToolError } from './fake-tool-error.ts';

const AT = '2026-11-21T00:00:00.000Z';
const SETTLED = { state: 'settled', settled_at: AT } as const;

interface Kept {
  readonly voter: string;
  /** As it was made. */
  readonly report: Report;
  readonly isSettled: boolean;
}

/** What was reported, by voter: enough to see whether reports reach the right one. */
export class FakeReports {
  /** Open ones of all voters. */
  maxOpen = 1_000;
  private readonly kept = new Map<string, Kept>();

  report({
    voter,
    kind,
    text,
  }: Omit<z.output<typeof reportProblemInput>, 'voter'> & {
    readonly voter: string;
  }): ReportResult {
    const id = `${kind}-${voter}`;
    if (!this.kept.has(id) && this.list('open').total >= this.maxOpen) {
      const details = { reason: 'voter', limit: this.maxOpen };
      throw new FakeToolError('INPUT_TOO_MANY_REPORTS', 'Too many are open.', details);
    }
    const report: Report = {
      id,
      restaurant_id: PLACE.id,
      restaurant_name: PLACE.name,
      kind,
      ...(text !== undefined && { text }),
      state: 'open',
      reported_at: AT,
    };
    this.kept.set(id, { voter, report, isSettled: false });
    return { report };
  }

  /** Two pages of the same, as long as there are any. */
  list(state: ReportState, cursor?: string): ReportsResult {
    const reports = [...this.kept.values()].map(shown).filter((each) => each.state === state);
    const { length: count } = reports;
    const more = count > 0 && cursor === undefined ? { next_cursor: 'page-2' } : {};
    return { reports, count, total: count, ...more };
  }

  settle(id: string, reopen: boolean): ReportResult {
    const found = this.kept.get(id);
    if (found === undefined) {
      const details = { report_id: id };
      throw new FakeToolError('INPUT_UNKNOWN_REPORT', 'No report has this id.', details);
    }
    const now = { ...found, isSettled: !reopen };
    this.kept.set(id, now);
    return { report: shown(now) };
  }

  of(voter: string): Report[] {
    return [...this.kept.values()].filter((each) => each.voter === voter).map(shown);
  }

  /** Answers how many are gone. */
  erase(voter: string): number {
    const ids = this.of(voter).map(({ id }) => id);
    for (const id of ids) this.kept.delete(id);
    return ids.length;
  }
}

function shown({ report, isSettled }: Kept): Report {
  return isSettled ? { ...report, ...SETTLED } : report;
}
