import type { MealType } from '@tablewise/contracts';
import { CityPackError } from '../city/city-pack.error.ts';
import { readTimeRange } from '../opening-hours/read-time-range.ts';

/** A meal's time of day, in minutes since midnight. */
export interface MealPeriod {
  /** As shown to callers; the last minute is part of it. */
  readonly text: string;
  readonly start: number;
  /** Where the half-open window ends: where the next meal starts, if that is a minute later. */
  readonly end: number;
  /** The last minute in which the original rule, both ends inclusive, sees an overlap. */
  readonly lastMinute: number;
}

export type MealPeriods = Readonly<Record<MealType, MealPeriod>>;

/** Of "HH:MM - HH:MM" each. @throws CityPackError unless they are times of one day, one after the other */
export function mealPeriodsOf(texts: Readonly<Record<MealType, string>>): MealPeriods {
  const [breakfast, lunch, dinner] = (['breakfast', 'lunch', 'dinner'] as const).map((meal) => {
    const range = readTimeRange(texts[meal]);
    const [start, lastMinute] = [range?.start.minutes ?? 0, range?.end.minutes ?? 0];
    if (start < lastMinute) return { text: texts[meal], start, lastMinute };
    throw new CityPackError([`meal_periods.${meal}: "${texts[meal]}" is no time of a day`]);
  });
  const periods = { breakfast, lunch, dinner } as Record<MealType, Omit<MealPeriod, 'end'>>;
  if (periods.breakfast.lastMinute >= periods.lunch.start) throw overlapping('lunch', 'breakfast');
  if (periods.lunch.lastMinute >= periods.dinner.start) throw overlapping('dinner', 'lunch');
  return {
    breakfast: until(periods.breakfast, periods.lunch.start),
    lunch: until(periods.lunch, periods.dinner.start),
    dinner: until(periods.dinner, undefined),
  };
}

function until(period: Omit<MealPeriod, 'end'>, next: number | undefined): MealPeriod {
  const { lastMinute } = period;
  return { ...period, end: lastMinute + 1 === next ? next : lastMinute };
}

function overlapping(meal: MealType, before: MealType): CityPackError {
  return new CityPackError([`meal_periods.${meal} begins before ${before} is over`]);
}
