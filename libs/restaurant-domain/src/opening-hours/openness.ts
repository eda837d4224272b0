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
/** A week, and a day more for a holiday in it. */
const DAYS_AHEAD = 8;

/** Local times 'YYYY-MM-DDTHH:MM' at which the place closes or opens next. */
export type Openness =
  | {
      readonly state: 'open';
      /** Absent: not within eight days, or unknown. */ readonly until?: string;
    }
  | { readonly state: 'closed'; /** As `until`. */ readonly opensAt?: string }
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
  const change = nextChange(schedule, state, where);
  const known = change !== undefined && schedule.stateAt(change) !== 'unknown';
  if (state === 'open') return known ? { state, until: textOf(change) } : { state };
  return known ? { state, opensAt: textOf(change) } : { state };
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
