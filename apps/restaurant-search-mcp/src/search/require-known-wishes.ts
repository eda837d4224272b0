import { MEAL_TYPES } from '@tablewise/contracts';
import type { SearchRestaurantsInput } from '@tablewise/contracts';
import { misspeltFor } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { cuisineNamesOf, resolveCuisines } from './resolve-cuisines.ts';
import { UnknownNamesError } from './unknown-names.error.ts';

/**
 * A cuisine that is wanted has to be one that a place has, as in a search. Of what is avoided, or
 * cannot be done without, there is no list (any tag of a record will do): only typing errors are
 * found. Throws UnknownNamesError.
 */
export function requireKnownWishes(
  index: PlaceIndex,
  city: City,
  {
    cuisines = [],
    cuisines_avoided = [],
    must_haves = [],
  }: NonNullable<SearchRestaurantsInput['wished']> = {},
): void {
  resolveCuisines(index, city, cuisines, ['wished', 'cuisines']);
  refuseMisspelt(index, city, cuisines_avoided, { of: 'cuisines_avoided', beside: [] });
  refuseMisspelt(index, city, must_haves, { of: 'must_haves', beside: MEAL_TYPES });
}

function refuseMisspelt(
  index: PlaceIndex,
  city: City,
  given: readonly string[],
  { of, beside }: { readonly of: string; readonly beside: readonly string[] },
): void {
  const known = [...beside, ...index.cuisines().map(({ name }) => name)];
  const names = cuisineNamesOf(index, city);
  const unknown = given
    .filter((name) => names.resolve(name).kind === 'unknown')
    .map((name) => ({
      name,
      suggestions: beside.includes(name.toLowerCase()) ? [] : misspeltFor(name, known),
    }))
    .filter(({ suggestions }) => suggestions.length > 0);
  if (unknown.length === 0) return;
  const field = ['wished', of];
  throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_NAME', field, given, unknown, help: {} });
}
