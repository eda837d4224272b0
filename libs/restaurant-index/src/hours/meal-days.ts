import type { MealDay } from '../place-query.ts';

export const MEAL_DAYS: readonly MealDay[] = [0, 1, 2, 3, 4, 5, 6, 'public_holiday'];
