/*
 * Days of the year as hours are told in: 0..365 as in a leap year, so that a date has the same
 * number every year and 29 February is one of them.
 */

export const DAYS_PER_YEAR = 366;

/**
 * 1 March where it follows 28 February. The night before is another one than in a leap year, and
 * that of a 1 March is all that a common year changes.
 */
export const COMMON_MARCH_FIRST = DAYS_PER_YEAR;
/** How many `yearDayOfDate` tells apart. */
export const YEAR_DAYS = COMMON_MARCH_FIRST + 1;

/** The year day of each month's first day, and where the year ends. */
export const MONTH_STARTS = [
  0,
  31,
  60,
  91,
  121,
  152,
  182,
  213,
  244,
  274,
  305,
  335,
  DAYS_PER_YEAR,
] as const;

/** That of a leap year, which follows 29 February. */
export const MARCH_FIRST = MONTH_STARTS[2];

/** Of a month 0..11 and its day from 1; undefined where the month has no such day. */
export function yearDayOf(month: number, day: number): number | undefined {
  const yearDay = (MONTH_STARTS[month] ?? 0) + day - 1;
  return day >= 1 && yearDay < (MONTH_STARTS[month + 1] ?? 0) ? yearDay : undefined;
}

/** Of a 'YYYY-MM-DD': 0..365, or COMMON_MARCH_FIRST. */
export function yearDayOfDate(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (month === 3 && day === 1 && !isLeap(year)) return COMMON_MARCH_FIRST;
  return (MONTH_STARTS[month - 1] ?? 0) + day - 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The year day before one as `yearDayOfDate` counts them. */
export function yearDayBefore(yearDay: number): number {
  if (yearDay === COMMON_MARCH_FIRST) return MARCH_FIRST - 2;
  return yearDay === 0 ? DAYS_PER_YEAR - 1 : yearDay - 1;
}
