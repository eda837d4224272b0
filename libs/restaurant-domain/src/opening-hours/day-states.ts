import { MINUTES_PER_DAY } from './weekly-hours.ts';
import type { TimeRange } from './weekly-hours.ts';

export type HoursState = 'open' | 'closed' | 'unknown';

/** From that minute of the day on a place is in that state. */
export interface StateChange {
  readonly from: number;
  readonly state: HoursState;
}

/** A day from its first minute to its last; neighbours differ, so equal days are written alike. */
export type DayStates = readonly StateChange[];

/**
 * Open in the ranges, which are in order and may reach out of the day. Where it is not open before
 * `doubtEnd`, it is unknown whether it is.
 */
export function dayStates(open: readonly TimeRange[], doubtEnd: number): DayStates {
  const states: StateChange[] = [];
  const add = (from: number, to: number, state: HoursState): void => {
    if (from < to && states.at(-1)?.state !== state) states.push({ from, state });
  };
  let told = 0;
  for (const { start, end } of [...open, { start: MINUTES_PER_DAY, end: MINUTES_PER_DAY }]) {
    add(told, Math.min(start, doubtEnd), 'unknown');
    add(Math.max(told, doubtEnd), start, 'closed');
    add(Math.max(told, start), Math.min(end, MINUTES_PER_DAY), 'open');
    told = Math.max(told, end);
  }
  return states;
}
