import { catalogueTools } from '@tablewise/contracts';
import { CuisineNames } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { UnknownNamesError } from './unknown-names.error.ts';

const namesByIndex = new WeakMap<PlaceIndex, CuisineNames>();

/** Canonical names of cuisines in any spelling, each once. Throws UnknownNamesError. */
export function resolveCuisines(
  index: PlaceIndex,
  city: City,
  given: readonly string[],
  field: readonly string[] = ['cuisines'],
): string[] {
  const names = cuisineNamesOf(index, city);
  const resolutions = given.map((name) => names.resolve(name));
  const unknown = resolutions.filter((resolution) => resolution.kind === 'unknown');
  if (unknown.length > 0) {
    const help = { see: catalogueTools.listCuisines.name };
    throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_CUISINE', field, given, unknown, help });
  }
  return [...new Set(resolutions.map(({ name }) => name))];
}

/** Of all cuisines that places have. */
export function cuisineNamesOf(index: PlaceIndex, { cuisines }: City): CuisineNames {
  const known = namesByIndex.get(index);
  if (known !== undefined) return known;
  const names = new CuisineNames(
    index.cuisines().map(({ name }) => name),
    cuisines,
  );
  namesByIndex.set(index, names);
  return names;
}
