import type { OperatingHours } from '@tablewise/contracts';
import { readTimeRange } from '../opening-hours/read-time-range.ts';
import type { TimeRange } from '../opening-hours/weekly-hours.ts';
import { answerMeals, unknownMeals } from './meal-answers.ts';
import type { MealAnswers } from './meal-answers.ts';
import type { MealPeriods } from './meal-periods.ts';

const LAST_MINUTE = 1439;

/**
 * The original design's rule: a meal is served if any range of any kind of day touches its period,
 * both ends inclusive (closing at 17:30 counts as dinner). Missing or malformed hours: unknown. Its
 * hours are those of a clock of 24 hours, however they are written.
 */
export function mealsByAnyOverlap(
  hours: OperatingHours | undefined,
  periods: MealPeriods,
): MealAnswers {
  if (hours === undefined) return unknownMeals();
  const texts = [...hours.mon_fri, ...hours.sat_sun, ...hours.public_holiday];
  const ranges = texts.map(readTimeRange);
  if (ranges.length === 0 || !ranges.every((range) => range !== undefined)) return unknownMeals();
  const spans = ranges.flatMap(({ start, end }) => withinOneDay(start.minutes, end.minutes));
  return answerMeals(periods, ({ start, lastMinute }) =>
    spans.some((span) => span.start <= lastMinute && span.end >= start) ? 'yes' : 'no',
  );
}

/** A range that ends before it starts crosses midnight: an evening and a morning. */
function withinOneDay(start: number, end: number): TimeRange[] {
  if (end >= start) return [{ start, end }];
  return [
    { start, end: LAST_MINUTE },
    { start: 0, end },
  ];
}
