import { hoursOfPlace, mealsByOverlap, mealsOnDay, Schedule } from '@tablewise/restaurant-domain';
import type { DayStates } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from '../indexable-place.ts';
import { mealCode, replaceAnswers } from './meal-code.ts';
import { MEAL_DAYS } from './meal-days.ts';

export type WrittenHours = Pick<IndexablePlace, 'opening_hours' | 'operating_hours'>;

/** What hours say, whoever has them. */
export interface KnownHours {
  /** By kind, as in a Schedule. */
  readonly days: readonly DayStates[];
  readonly dated: Schedule['dated'];
  /** Meal codes on any day, then on each of MEAL_DAYS; undefined where the hours are unknown. */
  readonly mealCodes: readonly number[] | undefined;
}

export function knownHours(written: WrittenHours): KnownHours {
  const schedule = hoursOfPlace(written)?.schedule;
  if (schedule === undefined) return { ...hoursOf(Schedule.UNKNOWN), mealCodes: undefined };
  const meals = [mealsByOverlap(schedule), ...MEAL_DAYS.map((day) => mealsOnDay(schedule, day))];
  return { ...hoursOf(schedule), mealCodes: meals.map(mealCode) };
}

function hoursOf({ days, dated }: Schedule): Pick<KnownHours, 'days' | 'dated'> {
  return { days, dated };
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
