import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealType } from '@tablewise/contracts';
import { UnknownNamesError } from './unknown-names.error.ts';

/** In any case, each once. Throws UnknownNamesError naming every name that is no meal. */
export function parseMealTypes(given: readonly string[]): MealType[] {
  const names = [...new Set(given.map((name) => name.toLowerCase()))];
  const unknown = given
    .filter((name) => !isMealType(name.toLowerCase()))
    .map((name) => ({ name, suggestions: [] }));
  if (unknown.length > 0) {
    const help = { accepted: MEAL_TYPES };
    const field = ['meal_types'];
    throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_MEAL_TYPE', field, given, unknown, help });
  }
  return names.filter(isMealType);
}

function isMealType(name: string): name is MealType {
  return MEAL_TYPES.some((meal) => meal === name);
}
