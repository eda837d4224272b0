import { hoursOfPlace, mealsByOverlap, mealsOnDay, Schedule } from '@tablewise/restaurant-domain';
import type { MealPeriods } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from '../indexable-place.ts';
import { mealCode, replaceAnswers } from './meal-code.ts';
import { MEAL_DAYS } from './meal-days.ts';

type WrittenHours = Pick<IndexablePlace, 'opening_hours' | 'operating_hours'>;

/** What hours say, whoever has them. */
export interface KnownHours {
  readonly schedule: Schedule;
  /** Meal codes on any day, then on each of MEAL_DAYS; undefined where the hours are unknown. */
  readonly mealCodes: readonly number[] | undefined;
}

const UNKNOWN: KnownHours = { schedule: Schedule.UNKNOWN, mealCodes: undefined };

/** Worked out once, though the changes since a build are indexed anew with every one of them. */
const known = new WeakMap<MealPeriods, WeakMap<Schedule, KnownHours>>();

export function knownHours(written: WrittenHours, periods: MealPeriods): KnownHours {
  const schedule = hoursOfPlace(written)?.schedule;
  if (schedule === undefined) return UNKNOWN;
  const ofCity = known.get(periods) ?? new WeakMap<Schedule, KnownHours>();
  known.set(periods, ofCity);
  const hours = ofCity.get(schedule) ?? hoursBy(schedule, periods);
  ofCity.set(schedule, hours);
  return hours;
}

function hoursBy(schedule: Schedule, periods: MealPeriods): KnownHours {
  const meals = [
    mealsByOverlap(schedule, periods),
    ...MEAL_DAYS.map((day) => mealsOnDay(schedule, day, periods)),
  ];
  return { schedule, mealCodes: meals.map(mealCode) };
}

/**
 * Meal codes of a place on any day and on each of MEAL_DAYS, by its hours of that day; but an
 * answer that the hours of the week do not give was told (`told`), and holds on every day.
 */
export function mealCodesOf({ mealCodes }: KnownHours, told: number): number[] {
  if (mealCodes === undefined) return [told, ...MEAL_DAYS.map(() => told)];
  const [anyDay = told, ...byDay] = mealCodes;
  return [told, ...byDay.map((code) => replaceAnswers(told, anyDay, code))];
}
