import fc from 'fast-check';
import { mergeRanges } from '../opening-hours/weekly-hours.ts';
import type { TimeRange, WeeklyHours } from '../opening-hours/weekly-hours.ts';

const anyRange = fc
  .tuple(fc.nat(1439), fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.constant(1440)))
  .map(([start, length]): TimeRange => ({ start, end: start + length }));

const anyDay = fc.oneof(
  fc.array(anyRange, { maxLength: 3 }).map(mergeRanges),
  fc.constantFrom<TimeRange[]>([], [{ start: 0, end: 1440 }], [{ start: 600, end: 1320 }]),
);

/** Weeks of few and of many different days, with and without holidays of their own. */
export const anyWeek: fc.Arbitrary<WeeklyHours> = fc
  .tuple(
    fc.oneof(
      fc.array(anyDay, { minLength: 7, maxLength: 7 }),
      anyDay.map((day) => Array.from({ length: 7 }, () => day)),
    ),
    fc.option(fc.oneof(anyDay, fc.constant('unknown' as const)), { nil: undefined }),
  )
  .map(([days, publicHoliday]) => ({
    days,
    ...(publicHoliday === undefined ? {} : { publicHoliday }),
  }));
