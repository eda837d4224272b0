import { foundPlaceSchema } from '@tablewise/contracts';
import type { FoundPlace } from '@tablewise/contracts';
import { UnknownFieldError } from './unknown-field.error.ts';

const FIELDS: readonly string[] = Object.keys(foundPlaceSchema.shape);

/** Throws UnknownFieldError: also where there is no place that could lack the field. */
export function requireKnownFields(fields: readonly string[] | undefined): void {
  const unknown = fields?.filter((field) => !FIELDS.includes(field)) ?? [];
  if (unknown.length > 0) throw new UnknownFieldError(unknown, FIELDS);
}

/** The named fields; id, name and sentiment always stay, so that a page can be ranked. */
export function projectFields(place: FoundPlace, fields: readonly string[]): FoundPlace {
  const { id, name, sentiment } = place;
  const asked = Object.entries(place).filter(([field]) => fields.includes(field));
  return { id, name, sentiment, ...Object.fromEntries(asked) };
}
