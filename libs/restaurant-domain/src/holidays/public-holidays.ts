import Holidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { UnknownCountryError } from './unknown-country.error.ts';

const DAY_MS = 86_400_000;
/** On years far outside of these the library computes for minutes. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

const calendars = new Map<string, HolidayCalendar>();

/** Whose holidays: of a country (ISO 3166, `HK`), where it has them by state of one (`CA` of `US`). */
export interface HolidaysOf {
  readonly country: string;
  readonly holidays_of?:
    { readonly state?: string | undefined; readonly region?: string | undefined } | undefined;
}

/**
 * The public holidays by the rules of `date-holidays`, substitute days included; none outside
 * 1970-2100. The first question about a year takes about 0.1 s, later
 * ones are a look-up. Throws UnknownCountryError.
 */
export function publicHolidays({
  country,
  holidays_of: { state = '', region = '' } = {},
}: HolidaysOf): HolidayCalendar {
  const key = `${country} ${state} ${region}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const calendar = new YearlyHolidays(country, state, region);
  calendars.set(key, calendar);
  return calendar;
}

class YearlyHolidays implements HolidayCalendar {
  private readonly rules = new Holidays();
  private readonly years = new Map<string, ReadonlySet<string>>();

  constructor(country: string, state: string, region: string) {
    if (!Object.hasOwn(this.rules.getCountries(), country)) throw new UnknownCountryError(country);
    this.rules.init(country, state, region, { types: ['public'] });
  }

  isHoliday(date: string): boolean {
    const year = date.slice(0, 4);
    const days = this.years.get(year) ?? this.readYear(year);
    return days.has(date);
  }

  private readYear(year: string): ReadonlySet<string> {
    const number = Number(year);
    if (!(number >= FIRST_YEAR && number <= LAST_YEAR)) return new Set();
    const days = new Set(this.rules.getHolidays(number).flatMap(datesOf));
    this.years.set(year, days);
    return days;
  }
}

/** A holiday may last several days; `date` names the first one in the country's own time. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00Z`);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length }, (_, day) =>
    new Date(first + day * DAY_MS).toISOString().slice(0, 10),
  );
}
