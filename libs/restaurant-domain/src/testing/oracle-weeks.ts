import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { momentOfLocalTime } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import type { HoursState } from '../opening-hours/day-states.ts';
import type { Schedule } from '../opening-hours/schedule.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const DAY_MS = 86_400_000;
/** A Monday of a week without a holiday or a change of the clocks. */
const MONDAY = '2026-11-23';
/** For a spec that starts a process on a busy machine. */
export const ORACLE_TIMEOUT_MS = 60_000;

type Interval = [from: number, to: number, state: HoursState];

/**
 * What the npm package `opening_hours` says of each minute of the week from a Monday on, for each of
 * these hours; undefined where it cannot read them. It runs in a process of its own, in Hong Kong's
 * time.
 */
export function oracleWeeks(
  hours: readonly string[],
  monday: string = MONDAY,
): (HoursState[] | undefined)[] {
  const output = execFileSync(
    process.execPath,
    ['oracle/weeks-of-oracle.js', monday, dayAfter(monday, 7)],
    {
      cwd: project,
      input: JSON.stringify(hours),
      env: { ...process.env, TZ: 'Asia/Hong_Kong' },
      stdio: ['pipe', 'pipe', 'ignore'], // It complains of single strings on stderr.
      maxBuffer: 100_000_000,
      timeout: ORACLE_TIMEOUT_MS,
    },
  );
  const weeks = JSON.parse(output.toString()) as (Interval[] | null)[];
  return weeks.map((intervals) => (intervals === null ? undefined : statesOf(intervals)));
}

/** Ours; without a schedule every minute is unknown. */
export function scheduleWeek(
  schedule: Schedule | undefined,
  monday: string = MONDAY,
): HoursState[] {
  return minutesOfWeek(monday).map((moment) => schedule?.stateAt(moment) ?? 'unknown');
}

function minutesOfWeek(monday: string): LocalMoment[] {
  return Array.from({ length: 7 }, (_, day) =>
    momentOfLocalTime(`${dayAfter(monday, day)}T00:00`),
  ).flatMap((moment) => Array.from({ length: 1440 }, (_, minute) => ({ ...moment, minute })));
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function statesOf(intervals: readonly Interval[]): HoursState[] {
  const states = Array.from({ length: 7 * 1440 }, (): HoursState => 'closed');
  for (const [from, to, state] of intervals) states.fill(state, from, to);
  return states;
}
