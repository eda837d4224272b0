import type { Finding, Findings } from './import-report.ts';

/** Collects findings by reason. The only part of an import that grows with the file. */
export class FindingList {
  private readonly byReason = new Map<string, Finding[]>();
  private count = 0;

  add(reason: string, finding: Finding): void {
    const known = this.byReason.get(reason);
    if (known === undefined) this.byReason.set(reason, [finding]);
    else known.push(finding);
    this.count++;
  }

  get size(): number {
    return this.count;
  }

  toFindings(): Findings {
    return Object.fromEntries(this.byReason);
  }
}
