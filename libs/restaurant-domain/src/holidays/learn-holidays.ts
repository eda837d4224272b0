import type { HolidayCalendar } from './holiday-calendar.ts';

/**
 * Asks about the year of `now` (epoch milliseconds) and the next one. The first question about a year
 * takes 0.1 s: a service asks it as it starts, so that it is no diner's, nor at New Year.
 */
export function learnHolidays(calendar: HolidayCalendar, now: number): void {
  const year = new Date(now).getUTCFullYear();
  for (const each of [year, year + 1]) calendar.isHoliday(`${each}-01-01`);
}
