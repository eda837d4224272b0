import { clockTime } from './clock-time.ts';
import type { HolidayCalendar } from '../holidays/holiday-calendar.ts';
import { localMoment } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import { zoneOffsets } from '../local-time/zone-offsets.ts';
import type { HoursState } from './day-states.ts';
import type { Schedule } from './schedule.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';

const MINUTE_MS = 60_000;
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

export interface WhereAndWhen {
  /** Epoch milliseconds. */
  readonly at: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly calendar?: HolidayCalendar | undefined;
}

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
    ? { state, closing: 'until', until: textOf(change) }
    : { state, opening: 'opens_at', opensAt: textOf(change) };
}

/** Walks over stretches of one local day and one offset, in which minutes follow each other. */
function nextChange(
  schedule: Schedule,
  state: HoursState,
  { at, timeZone, calendar }: WhereAndWhen,
): LocalMoment | undefined {
  const zone = zoneOffsets(timeZone);
  const last = at + DAYS_AHEAD * DAY_MS;
  for (let start = at; start < last;) {
    const moment = localMoment(start, timeZone, calendar);
    if (schedule.stateAt(moment) !== state) return moment;
    const offset = zone.offsetMsAt(start);
    const minuteStart = Math.floor((start + offset) / MINUTE_MS) * MINUTE_MS - offset;
    const midnight = minuteStart + (MINUTES_PER_DAY - moment.minute) * MINUTE_MS;
    const end = Math.min(midnight, zone.stretchEnd(start), last);
    const minutes = Math.ceil((end - minuteStart) / MINUTE_MS);
    const minute = schedule.changeAfter(moment, moment.minute + minutes);
    if (minute !== undefined) return { ...moment, minute };
    start = end;
  }
  return undefined;
}

function textOf({ date, minute }: LocalMoment): string {
  return `${date}T${clockTime(minute)}`;
}
