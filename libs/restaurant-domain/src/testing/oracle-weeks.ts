import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HoursState } from '../opening-hours/day-states.ts';
import type { Schedule } from '../opening-hours/schedule.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** A week without a holiday or a change of the clocks. */
const WEEK = ['2026-11-23', '2026-11-30'];
/** For a spec that starts a process on a busy machine. */
export const ORACLE_TIMEOUT_MS = 60_000;

const MOMENTS = Array.from({ length: 7 * 1440 }, (_, at) => ({
  weekday: Math.floor(at / 1440),
  minute: at % 1440,
  holiday: false,
  afterHoliday: false,
}));

type Interval = [from: number, to: number, state: HoursState];

/**
 * What the npm package `opening_hours` says of each minute of a week, for each of these hours;
 * undefined where it cannot read them. It runs in a process of its own, in Hong Kong's time.
 */
export function oracleWeeks(hours: readonly string[]): (HoursState[] | undefined)[] {
  const output = execFileSync(process.execPath, ['oracle/weeks-of-oracle.js', ...WEEK], {
    cwd: project,
    input: JSON.stringify(hours),
    env: { ...process.env, TZ: 'Asia/Hong_Kong' },
    stdio: ['pipe', 'pipe', 'ignore'], // It complains of single strings on stderr.
    maxBuffer: 100_000_000,
    timeout: ORACLE_TIMEOUT_MS,
  });
  const weeks = JSON.parse(output.toString()) as (Interval[] | null)[];
  return weeks.map((intervals) => (intervals === null ? undefined : statesOf(intervals)));
}

/** Ours; without a schedule every minute is unknown. */
export function scheduleWeek(schedule: Schedule | undefined): HoursState[] {
  return MOMENTS.map((moment) => schedule?.stateAt(moment) ?? 'unknown');
}

function statesOf(intervals: readonly Interval[]): HoursState[] {
  const states = MOMENTS.map((): HoursState => 'closed');
  for (const [from, to, state] of intervals) states.fill(state, from, to);
  return states;
}
