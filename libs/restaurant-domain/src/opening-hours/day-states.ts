import { doubtsAfter } from './open-end.ts';
import { MINUTES_PER_DAY, mergeRanges } from './weekly-hours.ts';
import type { OpenRange, TimeRange } from './weekly-hours.ts';

export type HoursState = 'open' | 'closed' | 'unknown';

/** From that minute of the day on a place is in that state. */
export interface StateChange {
  readonly from: number;
  readonly state: HoursState;
}

/** A day from its first minute to its last; neighbours differ, so equal days are written alike. */
export type DayStates = readonly StateChange[];

export type DayHours = readonly OpenRange[] | 'unknown';

const ALL_DAY: TimeRange = { start: 0, end: MINUTES_PER_DAY };

/**
 * What a day is like after the night of the day before, which began below 0. After a day of unknown
 * hours it is in doubt for as long as `longestNight`, in minutes past midnight.
 */
export function dayStates(today: DayHours, before: DayHours, longestNight: number): DayStates {
  const night = before === 'unknown' ? [] : before;
  const doubts = [
    ...(before === 'unknown'
      ? [{ start: 0, end: longestNight }]
      : doubtsAfter(night).flatMap(onNextDay)),
    ...(today === 'unknown' ? [ALL_DAY] : doubtsAfter(today)),
  ];
  const own = today === 'unknown' ? [] : today;
  const tails = night.flatMap(onNextDay);
  return statesOf(tails.length === 0 ? own : mergeRanges([...tails, ...own]), mergeRanges(doubts));
}

function onNextDay({ start, end }: TimeRange): TimeRange[] {
  if (end <= MINUTES_PER_DAY) return [];
  return [{ start: start - MINUTES_PER_DAY, end: end - MINUTES_PER_DAY }];
}

/** Open in the ranges, unknown where it is not open but in doubt; both are in order. */
function statesOf(open: readonly TimeRange[], doubts: readonly TimeRange[]): DayStates {
  const states: StateChange[] = [];
  const add = (from: number, to: number, state: HoursState): void => {
    if (from < to && states.at(-1)?.state !== state) states.push({ from, state });
  };
  let told = 0;
  for (const { start, end } of [...open, { start: MINUTES_PER_DAY, end: MINUTES_PER_DAY }]) {
    for (const doubt of doubts) {
      const [from, to] = [Math.max(told, doubt.start), Math.min(start, doubt.end)];
      if (from >= to) continue;
      add(told, from, 'closed');
      add(from, to, 'unknown');
      told = to;
    }
    add(told, start, 'closed');
    add(Math.max(told, start), Math.min(end, MINUTES_PER_DAY), 'open');
    told = Math.max(told, end);
  }
  return states;
}
