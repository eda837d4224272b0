import type { MealType } from '@tablewise/contracts';

/** A meal's time of day, in minutes since midnight. */
export interface MealPeriod {
  /** As shown to callers; the last minute is part of it. */
  readonly text: string;
  readonly start: number;
  /** Where the half-open window ends: breakfast and lunch end where the next meal starts. */
  readonly end: number;
  /** The last minute in which the original rule, both ends inclusive, sees an overlap. */
  readonly lastMinute: number;
}

export const MEAL_PERIODS: Readonly<Record<MealType, MealPeriod>> = {
  breakfast: { text: '07:00 - 11:29', start: 420, end: 690, lastMinute: 689 },
  lunch: { text: '11:30 - 17:29', start: 690, end: 1050, lastMinute: 1049 },
  dinner: { text: '17:30 - 22:30', start: 1050, end: 1350, lastMinute: 1350 },
};
