import type { MealAnswer, MealType, OperatingHours } from '@tablewise/contracts';
import { MEAL_TYPES } from '@tablewise/contracts';
import {
  mealsByAnyOverlap,
  mealsByOverlap,
  mealsOnDay,
  Schedule,
  weekOfPlace,
} from '@tablewise/restaurant-domain';
import type { MealAnswers } from '@tablewise/restaurant-domain';
import type { IndexablePlace } from '../indexable-place.ts';
import type { MealDay } from '../place-query.ts';
import { mealCode } from './meal-code.ts';

export const MEAL_DAYS: readonly MealDay[] = [0, 1, 2, 3, 4, 5, 6, 'public_holiday'];

export type WrittenHours = Pick<IndexablePlace, 'opening_hours' | 'operating_hours'>;

/** What hours say, whoever has them. */
export interface KnownHours {
  /** Undefined where they are unknown. */
  readonly schedule: Schedule | undefined;
  /** Meals on any day, then on each of MEAL_DAYS; undefined where the hours are unknown. */
  readonly meals: readonly MealAnswers[] | undefined;
  /** Meal codes by the original rule, on any day and on each of MEAL_DAYS. */
  readonly originalCodes: readonly number[];
}

export function knownHours(written: WrittenHours): KnownHours {
  const week = weekOfPlace(written);
  return {
    schedule: week === undefined ? undefined : Schedule.compile(week),
    meals:
      week === undefined
        ? undefined
        : [mealsByOverlap(week), ...MEAL_DAYS.map((day) => mealsOnDay(week, day))],
    originalCodes: originalCodesOf(written.operating_hours),
  };
}

/**
 * Meal codes of a place on any day and on each of MEAL_DAYS, by its hours of that day; but an
 * answer that the hours of the week do not give was told (`told`), and holds on every day.
 */
export function mealCodesOf({ meals }: KnownHours, told: MealAnswers): number[] {
  const [anyDay] = meals ?? [];
  const answerOn = (day: MealAnswers | undefined, meal: MealType): MealAnswer =>
    day !== undefined && told[meal] === anyDay?.[meal] ? day[meal] : told[meal];
  return [undefined, ...MEAL_DAYS].map((_, at) => {
    const day = at === 0 ? undefined : meals?.[at];
    return mealCode({
      breakfast: answerOn(day, 'breakfast'),
      lunch: answerOn(day, 'lunch'),
      dinner: answerOn(day, 'dinner'),
    });
  });
}

/** Meal codes by the original rule, on any day and on each of MEAL_DAYS. */
function originalCodesOf(hours: OperatingHours | undefined): number[] {
  const week = mealsByAnyOverlap(hours);
  const isUnknown = MEAL_TYPES.every((meal) => week[meal] === 'unknown');
  const codeOf = (ranges: readonly string[]): number => {
    if (isUnknown) return mealCode(week);
    if (ranges.length === 0) return 0;
    return mealCode(mealsByAnyOverlap({ mon_fri: [...ranges], sat_sun: [], public_holiday: [] }));
  };
  const byKind = {
    mon_fri: codeOf(hours?.mon_fri ?? []),
    sat_sun: codeOf(hours?.sat_sun ?? []),
    public_holiday: codeOf(hours?.public_holiday ?? []),
  };
  return [mealCode(week), ...MEAL_DAYS.map((day) => byKind[kindOfDay(day)])];
}

function kindOfDay(day: MealDay): 'mon_fri' | 'sat_sun' | 'public_holiday' {
  if (day === 'public_holiday') return day;
  return day < 5 ? 'mon_fri' : 'sat_sun';
}
