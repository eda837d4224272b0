import { FOR_RANKING, foundPlaceSchema } from '@tablewise/contracts';
import type { FoundPlace } from '@tablewise/contracts';
import { forRanking } from './for-ranking.ts';
import { UnknownNamesError } from '../search/unknown-names.error.ts';

const FIELDS: readonly string[] = [...Object.keys(foundPlaceSchema.shape), FOR_RANKING];

/** Throws UnknownNamesError: also where there is no place that could lack the field. */
export function requireKnownFields(given: readonly string[] = []): void {
  const unknown = given
    .filter((name) => !FIELDS.includes(name))
    .map((name) => ({ name, suggestions: [] }));
  if (unknown.length === 0) return;
  const help = { accepted: FIELDS };
  const field = ['fields'];
  throw new UnknownNamesError({ code: 'INPUT_UNKNOWN_FIELD', field, given, unknown, help });
}

/** The named fields; id, name and sentiment always stay, so that a page can be ranked. */
export function projectFields(place: FoundPlace, fields: readonly string[]): FoundPlace {
  const { id, name, sentiment } = place;
  const asked = Object.entries(place).filter(([field]) => fields.includes(field));
  const ranked = fields.includes(FOR_RANKING) ? forRanking(place) : {};
  return { id, name, sentiment, ...ranked, ...Object.fromEntries(asked) };
}
