import { placeSchema } from '@tablewise/contracts';
import type { Place, PlaceOnPage } from '@tablewise/contracts';
import { UnknownFieldError } from './unknown-field.error.ts';

const FIELDS: readonly string[] = Object.keys(placeSchema.shape);

/**
 * Places with only the named fields; id, name and sentiment always stay, so that a page can be
 * ranked. Without `fields` they come whole. Throws UnknownFieldError.
 */
export function projectFields(
  places: readonly Place[],
  fields: readonly string[] | undefined,
): PlaceOnPage[] {
  if (fields === undefined) return [...places];
  const unknown = fields.filter((field) => !FIELDS.includes(field));
  if (unknown.length > 0) throw new UnknownFieldError(unknown, FIELDS);
  return places.map((place) => {
    const { id, name, sentiment } = place;
    const asked = Object.entries(place).filter(([field]) => fields.includes(field));
    return { id, name, sentiment, ...Object.fromEntries(asked) };
  });
}
