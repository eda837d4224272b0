import { CuisineNames } from '@tablewise/restaurant-domain';
import type { PlaceIndex } from '@tablewise/restaurant-index';
import { UnknownCuisineError } from './unknown-cuisine.error.ts';

const namesByIndex = new WeakMap<PlaceIndex, CuisineNames>();

/** Canonical names of cuisines in any spelling, each once. Throws UnknownCuisineError. */
export function resolveCuisines(index: PlaceIndex, given: readonly string[]): string[] {
  const names = namesOf(index);
  const resolutions = given.map((name) => names.resolve(name));
  const unknown = resolutions.filter((resolution) => resolution.kind === 'unknown');
  if (unknown.length > 0) throw new UnknownCuisineError(unknown);
  return [...new Set(resolutions.map(({ name }) => name))];
}

function namesOf(index: PlaceIndex): CuisineNames {
  const known = namesByIndex.get(index);
  if (known !== undefined) return known;
  const names = new CuisineNames(index.cuisines().map(({ name }) => name));
  namesByIndex.set(index, names);
  return names;
}
