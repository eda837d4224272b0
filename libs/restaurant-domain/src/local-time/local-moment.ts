import type { HolidayCalendar } from '../holidays/holiday-calendar.ts';
import { yearDayOfDate } from './year-day.ts';
import { zoneOffsets } from './zone-offsets.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday; Monday is 0. */
const FIRST_WEEKDAY = 3;
const MAX_DAYS = 512;
const NO_HOLIDAYS: HolidayCalendar = { isHoliday: () => false };

/** A minute on the clocks of a place, with what its opening hours depend on. */
export interface LocalMoment {
  /** 'YYYY-MM-DD' */
  readonly date: string;
  /** 0..1439 */
  readonly minute: number;
  /** 0..6, Monday first. */
  readonly weekday: number;
  /** 0..366, see `yearDayOfDate`: a date has the same one every year, but for 1 March. */
  readonly yearDay: number;
  readonly holiday: boolean;
  /** The day before is a holiday: its night reaches into this day. */
  readonly afterHoliday: boolean;
}

type LocalDay = Omit<LocalMoment, 'minute'>;

const daysByCalendar = new WeakMap<HolidayCalendar, Map<number, LocalDay>>();

/**
 * What the clocks of an IANA zone show at an instant (epoch milliseconds). Without a calendar no
 * day is a holiday. Cheap enough to be called per query: under a microsecond once the day is known.
 * Throws UnknownTimeZoneError.
 */
export function localMoment(
  at: number,
  timeZone: string,
  calendar: HolidayCalendar = NO_HOLIDAYS,
): LocalMoment {
  return momentOf(at + zoneOffsets(timeZone).offsetMsAt(at), calendar);
}

/**
 * The moment of a local 'YYYY-MM-DDTHH:MM' as `parseOpenAt` gives it: the same for places of every
 * zone. A time that the clocks leave out or show twice is taken as it is written.
 */
export function momentOfLocalTime(
  local: string,
  calendar: HolidayCalendar = NO_HOLIDAYS,
): LocalMoment {
  return momentOf(Date.parse(`${local}Z`), calendar);
}

function momentOf(localMs: number, calendar: HolidayCalendar): LocalMoment {
  const number = Math.floor(localMs / DAY_MS);
  const { date, weekday, yearDay, holiday, afterHoliday } = dayOf(number, calendar);
  const minute = Math.floor((localMs - number * DAY_MS) / MINUTE_MS);
  return { date, minute, weekday, yearDay, holiday, afterHoliday };
}

/** Dates are dear to write: the days that were asked about are kept. */
function dayOf(number: number, calendar: HolidayCalendar): LocalDay {
  const days = daysByCalendar.get(calendar) ?? new Map<number, LocalDay>();
  const known = days.get(number);
  if (known !== undefined) return known;
  const date = dateOf(number);
  const day = {
    date,
    weekday: (((number + FIRST_WEEKDAY) % 7) + 7) % 7,
    yearDay: yearDayOfDate(date),
    holiday: calendar.isHoliday(date),
    afterHoliday: calendar.isHoliday(dateOf(number - 1)),
  };
  if (days.size >= MAX_DAYS) days.clear();
  daysByCalendar.set(calendar, days.set(number, day));
  return day;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
