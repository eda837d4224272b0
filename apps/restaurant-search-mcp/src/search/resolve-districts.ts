import type { Gazetteer, KnownName, Level } from '@tablewise/restaurant-domain';
import { UnknownNamesError } from './unknown-names.error.ts';

/** A name as the caller wrote it, and what it was taken for. */
interface Meaning extends KnownName {
  readonly given: string;
}

/** What the names of a search stand for. */
export interface Districts {
  readonly meanings: readonly Meaning[];
  /** The areas they cover together, each once. */
  readonly areas: readonly string[];
}

/** Throws UnknownNamesError naming every name that the gazetteer does not know. */
export function resolveDistricts(
  gazetteer: Gazetteer,
  given: readonly string[],
  level?: Level,
): Districts {
  const resolutions = given.map((name) => ({ given: name, ...gazetteer.resolve(name, level) }));
  const unknown = resolutions.filter((resolution) => resolution.kind === 'unknown');
  if (unknown.length > 0) {
    const help = { available_districts: gazetteer.availableAreas() };
    const field = ['districts'];
    throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_DISTRICT', field, given, unknown, help });
  }
  const meanings = resolutions.filter((resolution) => resolution.kind === 'known');
  return { meanings, areas: [...new Set(meanings.flatMap(({ areas }) => areas))] };
}
