import fc from 'fast-check';
import { mergeRanges } from '../opening-hours/weekly-hours.ts';
import type { OpenRange, PlainWeek, Season, WeeklyHours } from '../opening-hours/weekly-hours.ts';

const anyRange = fc
  .tuple(
    fc.nat(1439),
    fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.constantFrom(120, 1440)),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([start, length, end]): OpenRange => ({
    start,
    end: start + length,
    ...(end === 0 && { openEnd: true as const }),
  }));

const anyDay = fc.oneof(
  fc.array(anyRange, { maxLength: 3 }).map(mergeRanges),
  fc.constantFrom<OpenRange[]>([], [{ start: 0, end: 1440 }], [{ start: 600, end: 1320 }]),
);

/** Weeks of few and of many different days, with and without holidays of their own. */
export const anyPlainWeek: fc.Arbitrary<PlainWeek> = fc
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

interface Stretch {
  readonly gap: number;
  readonly days: number;
  readonly week: PlainWeek;
}

/** Three of them together are less than half of a year. */
const anyStretch: fc.Arbitrary<Stretch> = fc.record({
  gap: fc.oneof(fc.constant(0), fc.nat(60)),
  days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 })),
  week: anyPlainWeek,
});

/** From any day of the year on, so that some go on into the next one, or begin on 29 February. */
const anyFirstDay = fc.oneof(fc.nat(365), fc.constantFrom(0, 58, 59, 60, 365));

/** Weeks, a third of them with other ones at times of the year. */
export const anyWeek: fc.Arbitrary<WeeklyHours> = fc
  .tuple(
    anyPlainWeek,
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<Stretch[]>([]) },
      fc.array(anyStretch, { minLength: 1, maxLength: 3 }),
    ),
    anyFirstDay,
  )
  .filter(([week, stretches]) => areDistinct(week, stretches))
  .map(([week, stretches, first]) => withSeasons(week, stretches, first));

/** Each week differs from the usual one and from the one before it. */
function areDistinct(week: PlainWeek, stretches: readonly Stretch[]): boolean {
  const weeks = [week, ...stretches.map((stretch) => stretch.week)].map((each) =>
    JSON.stringify(each),
  );
  return weeks.every((each, at) => at === 0 || (each !== weeks[0] && each !== weeks[at - 1]));
}

function withSeasons(week: PlainWeek, stretches: readonly Stretch[], first: number): WeeklyHours {
  if (stretches.length === 0) return week;
  const seasons: Season[] = [];
  let from = first;
  for (const stretch of stretches) {
    from += seasons.length === 0 ? 0 : stretch.gap;
    seasons.push({ from: from % 366, to: (from + stretch.days - 1) % 366, week: stretch.week });
    from += stretch.days;
  }
  return { ...week, seasons: seasons.toSorted((a, b) => a.from - b.from) };
}
