import type { HolidayCalendar } from '../holidays/holiday-calendar.ts';
import { localMoment } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import { zoneOffsets } from '../local-time/zone-offsets.ts';
import { MINUTES_PER_DAY } from './weekly-hours.ts';

const MINUTE_MS = 60_000;

export interface WhereAndWhen {
  /** Epoch milliseconds. */
  readonly at: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly calendar?: HolidayCalendar | undefined;
}

/** Minutes of one local day and one offset, which follow each other on the clocks. */
export interface ClockStretch {
  /** The first of them. */
  readonly moment: LocalMoment;
  /** Where they end, on the clocks that show the first one. */
  readonly end: number;
}

/** What the clocks of a zone show from a time on, for so many milliseconds. Throws UnknownTimeZoneError. */
export function* clockStretches(
  { at, timeZone, calendar }: WhereAndWhen,
  lengthMs: number,
): Generator<ClockStretch> {
  const zone = zoneOffsets(timeZone);
  const last = at + lengthMs;
  for (let start = at; start < last;) {
    const moment = localMoment(start, timeZone, calendar);
    const offset = zone.offsetMsAt(start);
    const minuteStart = Math.floor((start + offset) / MINUTE_MS) * MINUTE_MS - offset;
    const midnight = minuteStart + (MINUTES_PER_DAY - moment.minute) * MINUTE_MS;
    const end = Math.min(midnight, zone.stretchEnd(start), last);
    yield { moment, end: moment.minute + Math.ceil((end - minuteStart) / MINUTE_MS) };
    start = end;
  }
}
