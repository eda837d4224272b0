import type { Gazetteer, KnownName, Level } from '@tablewise/restaurant-domain';
import { UnknownNamesError } from './unknown-names.error.ts';

/** What the names of a search stand for. */
export interface Districts {
  /** As the caller wrote them. */
  readonly given: readonly string[];
  /** What each was taken for, in the same order. */
  readonly meanings: readonly KnownName[];
  /** The areas they cover together, each once. */
  readonly areas: readonly string[];
}

/** Throws UnknownNamesError naming every name that the gazetteer does not know. */
export function resolveDistricts(
  gazetteer: Gazetteer,
  given: readonly string[],
  level?: Level,
): Districts {
  const resolutions = given.map((name) => gazetteer.resolve(name, level));
  const unknown = resolutions.filter((resolution) => resolution.kind === 'unknown');
  if (unknown.length > 0) {
    const help = { available_districts: gazetteer.availableAreas() };
    const field = ['districts'];
    throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_DISTRICT', field, given, unknown, help });
  }
  const meanings = resolutions.filter((resolution) => resolution.kind === 'known');
  return { given, meanings, areas: [...new Set(meanings.flatMap(({ areas }) => areas))] };
}
