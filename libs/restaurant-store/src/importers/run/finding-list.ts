import type { Finding, Findings } from './import-report.ts';

/** Findings kept per reason: a file of millions of bad lines must not fill the memory. */
const MAX_KEPT = 10_000;
const MAX_DETAIL = 200;

/** Collects findings by reason: all are counted, the first of each are kept with their position. */
export class FindingList {
  private readonly byReason = new Map<string, { count: number; found: Finding[] }>();
  private count = 0;

  add(reason: string, finding: Finding): void {
    const group = this.byReason.get(reason) ?? { count: 0, found: [] };
    this.byReason.set(reason, group);
    if (group.found.length < MAX_KEPT) group.found.push(shortened(finding));
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

function shortened(finding: Finding): Finding {
  const { detail } = finding;
  if (detail === undefined || detail.length <= MAX_DETAIL) return finding;
  return { ...finding, detail: `${detail.slice(0, MAX_DETAIL)}…` };
}
