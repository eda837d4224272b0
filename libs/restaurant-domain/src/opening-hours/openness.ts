import { clockTime } from './clock-time.ts';
import { localMoment } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import { clockStretches } from './clock-stretches.ts';
import type { WhereAndWhen } from './clock-stretches.ts';
import type { HoursState } from './day-states.ts';
import type { Schedule } from './schedule.ts';

const DAY_MS = 86_400_000;
/** Every holiday and every date but 29 February comes around within a year. */
const DAYS_AHEAD = 366;

/**
 * Whether a place is open and what is known of the next change: its local time
 * 'YYYY-MM-DDTHH:MM'; that there is none, on no day whatever; or that nobody can tell, because the
 * hours that follow are unknown or nothing changes within a year though it may later.
 */
export type Openness =
  | { readonly state: 'open'; readonly closing: 'until'; readonly until: string }
  | { readonly state: 'open'; readonly closing: 'never_closes' | 'unknown' }
  | { readonly state: 'closed'; readonly opening: 'opens_at'; readonly opensAt: string }
  | { readonly state: 'closed'; readonly opening: 'never_opens' | 'unknown' }
  | { readonly state: 'unknown' };

/**
 * Whether a place is open, and until when or from when on, for display. Follows the clocks of the
 * zone: where they are put forward over closing time, it closes at what they show then. No
 * schedule: unknown. Throws UnknownTimeZoneError.
 */
export function openness(schedule: Schedule | undefined, where: WhereAndWhen): Openness {
  if (schedule === undefined) return { state: 'unknown' };
  const state = schedule.stateAt(localMoment(where.at, where.timeZone, where.calendar));
  if (state === 'unknown') return { state };
  if (schedule.isAlways(state)) {
    return state === 'open'
      ? { state, closing: 'never_closes' }
      : { state, opening: 'never_opens' };
  }
  const change = nextChange(schedule, state, where);
  if (change === undefined || schedule.stateAt(change) === 'unknown') {
    return state === 'open' ? { state, closing: 'unknown' } : { state, opening: 'unknown' };
  }
  return state === 'open'
    ? { state, closing: 'until', until: localTimeText(change) }
    : { state, opening: 'opens_at', opensAt: localTimeText(change) };
}

function nextChange(
  schedule: Schedule,
  state: HoursState,
  where: WhereAndWhen,
): LocalMoment | undefined {
  for (const { moment, end } of clockStretches(where, DAYS_AHEAD * DAY_MS)) {
    if (schedule.stateAt(moment) !== state) return moment;
    const minute = schedule.changeAfter(moment, end);
    if (minute !== undefined) return { ...moment, minute };
  }
  return undefined;
}

export function localTimeText({ date, minute }: LocalMoment): string {
  return `${date}T${clockTime(minute)}`;
}
