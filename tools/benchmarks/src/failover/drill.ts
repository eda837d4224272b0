import { quantile } from '../measure/median.ts';
import { GOOD } from './read-load.ts';
import type { Read, ReadLoad } from './read-load.ts';

/** Between two moments of the load, ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What came of one drill; a figure that it is not run for is missing. */
export interface DrillResult {
  readonly reads: readonly Read[];
  /** While an endpoint was frozen, or writes were blocked. */
  readonly impaired?: Span;
  /** From ready to the first good answer, ms, each time that the only replica was killed. */
  readonly readyToServedMs?: readonly number[];
  /** What else a reader wants to know. */
  readonly notes?: readonly string[];
}

/** One row of the table: what is done to the platform while it is read from. */
export interface Drill {
  readonly name: string;
  readonly what: string;
  /** `undefined` where this machine cannot run it. */
  run(): Promise<DrillResult | undefined>;
}

/** What takes longer is slow, ms. */
const SLOW_MS = 1_000;

export function failedReads(reads: readonly Read[]): number {
  return reads.filter(({ outcome }) => outcome !== GOOD).length;
}

/** Of the reads sent within the span, failed ones too. */
export function slowShare(reads: readonly Read[], { from, to }: Span): number {
  const sent = reads.filter(({ sentAt }) => sentAt >= from && sentAt <= to);
  return sent.filter((read) => tookMs(read) > SLOW_MS).length / sent.length;
}

/** From then to the first good answer that came, ms, if one did. */
export function servedAfter(reads: readonly Read[], since: number): number | undefined {
  const good = reads.filter(({ outcome, endedAt }) => outcome === GOOD && endedAt >= since);
  return good.length === 0 ? undefined : Math.min(...good.map(({ endedAt }) => endedAt)) - since;
}

export function latencyMs(reads: readonly Read[], share: number): number {
  return quantile(reads.map(tookMs), share);
}

function tookMs({ sentAt, endedAt }: Read): number {
  return endedAt - sentAt;
}

/** How often each failure came, in words. */
export function describeFailures(reads: readonly Read[]): string[] {
  const counts = new Map<string, number>();
  for (const { outcome } of reads)
    if (outcome !== GOOD) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} × ${outcome}`);
}

/** Runs the drill under load, and ends the load with it. */
export async function underLoad<T>(load: ReadLoad, drill: () => Promise<T>): Promise<T> {
  try {
    return await drill();
  } finally {
    await load.stop();
  }
}
