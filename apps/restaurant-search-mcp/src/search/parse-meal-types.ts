import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealType } from '@tablewise/contracts';
import { UnknownMealTypeError } from './unknown-meal-type.error.ts';

/** In any case, each once. Throws UnknownMealTypeError naming every name that is no meal. */
export function parseMealTypes(given: readonly string[]): MealType[] {
  const names = [...new Set(given.map((name) => name.toLowerCase()))];
  const unknown = given.filter((name) => !isMealType(name.toLowerCase()));
  if (unknown.length > 0) throw new UnknownMealTypeError(unknown);
  return names.filter(isMealType);
}

function isMealType(name: string): name is MealType {
  return MEAL_TYPES.some((meal) => meal === name);
}
