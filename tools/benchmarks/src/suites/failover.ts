import { describeFailures, failedReads, latencyMs, slowShare } from '../failover/drill.ts';
import type { Drill, DrillResult } from '../failover/drill.ts';
import { KILL_DRILLS } from '../failover/kill-drills.ts';
import { STALL_DRILLS } from '../failover/stall-drills.ts';
import { stayAlive } from '../measure/stay-alive.ts';
import type { Row, Suite, SuiteReport } from '../suite.ts';

const DRILLS: readonly Drill[] = [...KILL_DRILLS, ...STALL_DRILLS];
const NAMES = DRILLS.map(({ name }) => name);

export const failoverSuite: Suite = {
  name: 'failover',
  summary: `60 reads/s through the API while servers fail (--row ${NAMES.join('|')})`,
  wanted: {
    failed_reads: '0: in all drills but that of the only replica',
    slow_reads_share: 'at most 0.01: over 1 s, while frozen or blocked',
    ready_to_served_s: 'at most 0.5: the longest, of the only replica',
  },
  run: (flags) => stayAlive(() => runDrills(drillsOf(flags.get('row')))),
};

function drillsOf(row: string | undefined): readonly Drill[] {
  const chosen = DRILLS.filter(({ name }) => row === undefined || name === row);
  if (chosen.length === 0) throw new RangeError(`--row: ${NAMES.join(', ')}`);
  return chosen;
}

interface Run {
  readonly drill: Drill;
  readonly result: DrillResult | undefined;
}

async function runDrills(drills: readonly Drill[]): Promise<SuiteReport> {
  const runs: Run[] = [];
  for (const drill of drills) runs.push({ drill, result: await drill.run() });
  return {
    ratios: figuresOf(runs.flatMap(({ result }) => result ?? [])),
    rows: runs.map(rowOf),
    notes: runs.flatMap(({ drill, result }) =>
      [...describeFailures(result?.reads ?? []), ...(result?.notes ?? [])].map(
        (note) => `${drill.name}: ${note}`,
      ),
    ),
  };
}

/** Of the drills that were run; a figure for which none was is missing. */
function figuresOf(results: readonly DrillResult[]): Record<string, number> {
  const withSpare = results.filter(({ readyToServedMs }) => readyToServedMs === undefined);
  const shares = results.flatMap(({ reads, impaired }) =>
    impaired === undefined ? [] : [slowShare(reads, impaired)],
  );
  const served = results.flatMap(({ readyToServedMs = [] }) => readyToServedMs);
  const failed = withSpare.reduce((sum, { reads }) => sum + failedReads(reads), 0);
  return {
    ...(withSpare.length > 0 && { failed_reads: failed }),
    ...(shares.length > 0 && { slow_reads_share: Math.max(...shares) }),
    ...(served.length > 0 && { ready_to_served_s: Math.max(...served) / 1_000 }),
  };
}

function rowOf({ drill, result }: Run): Row {
  const { name: row, what } = drill;
  if (result === undefined) return { row, what: `${what}: not run, there is no PostgreSQL` };
  const { reads, impaired, readyToServedMs } = result;
  return {
    row,
    what,
    reads: reads.length,
    failed: failedReads(reads),
    ...(impaired && { 'slow share': slowShare(reads, impaired) }),
    'p50 ms': latencyMs(reads, 0.5),
    'p99 ms': latencyMs(reads, 0.99),
    'most ms': latencyMs(reads, 1),
    ...(readyToServedMs && { 'ready to served s': Math.max(...readyToServedMs) / 1_000 }),
  };
}
