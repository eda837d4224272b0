import type { HoursByDay } from '@tablewise/api-client';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the usual week, or of a public holiday, as it is shown. */
export interface DayRow {
  readonly day: keyof HoursByDay;
  readonly ranges: HoursByDay['ph'];
  readonly isToday: boolean;
}

/** The week with its holidays; `today` is a date of the city's (`2026-11-30`). */
export function weekOf(hours: HoursByDay, today: string): DayRow[] {
  // getUTCDay counts from Sunday.
  const weekday = DAYS[(new Date(today).getUTCDay() + 6) % 7];
  return [...DAYS, 'ph' as const].map((day) => ({
    day,
    ranges: hours[day],
    isToday: day === weekday,
  }));
}

/** "11:30 - 22:00+" as it is shown: "11:30–22:00+". */
export function shownRange(range: string): string {
  return range.replace(' - ', '–');
}

/** A day that is open around the clock. */
export function isWholeDay(range: string): boolean {
  return range.startsWith('00:00 - 24:00');
}
