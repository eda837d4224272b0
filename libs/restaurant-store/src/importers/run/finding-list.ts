import { cleanLine } from '../../records/clean-text.ts';
import type { Finding, Findings } from './import-report.ts';

/** Findings kept per reason: a file of millions of bad lines must not fill the memory. */
const MAX_KEPT = 10_000;
const MAX_DETAIL = 200;

/**
 * Collects findings by reason: all are counted, the first of each are kept with their position. What
 * they quote of a file is one clean line each: it is printed.
 */
export class FindingList {
  private readonly byReason = new Map<string, { count: number; found: Finding[] }>();
  private count = 0;

  add(reason: string, finding: Finding): void {
    const group = this.byReason.get(reason) ?? { count: 0, found: [] };
    this.byReason.set(reason, group);
    if (group.found.length < MAX_KEPT) group.found.push(shown(finding));
    group.count++;
    this.count++;
  }

  get size(): number {
    return this.count;
  }

  countOf(reason: string): number {
    return this.byReason.get(reason)?.count ?? 0;
  }

  toFindings(): Findings {
    return Object.fromEntries(this.byReason);
  }
}

function shown({ file, id, detail, ...at }: Finding): Finding {
  return {
    ...(file !== undefined && { file: cleanLine(file) }),
    ...at,
    ...(id !== undefined && { id: cleanLine(id) }),
    ...(detail !== undefined && { detail: shortened(cleanLine(detail)) }),
  };
}

function shortened(detail: string): string {
  return detail.length <= MAX_DETAIL ? detail : `${detail.slice(0, MAX_DETAIL)}…`;
}
