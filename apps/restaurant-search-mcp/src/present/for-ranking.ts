import type { FoundPlace } from '@tablewise/contracts';
import { foldName, hoursOfPlace, tagAnswer } from '@tablewise/restaurant-domain';

/** Beside id, name and sentiment: what recommend_restaurants reads of every record as it is. */
const READ = [
  'cuisines',
  'district',
  'location',
  'distance_m',
  'time_zone',
  'price_level',
  'meals',
  'diet',
] as const;

/**
 * The least of a record that is ranked as the whole would be: without what only people read, what
 * is said twice (cuisines as meal_type, the price as a label, hours in three fields), and tags that
 * answer no question.
 */
export function forRanking(place: FoundPlace): Partial<FoundPlace> {
  const { cuisines = [], meal_type: tags = [], price_range, price_level, metadata } = place;
  const known = new Set(cuisines.map(foldName));
  const hoursField = hoursOfPlace(place)?.from;
  const answers = metadata === undefined ? {} : answersIn(metadata);
  return {
    ...Object.fromEntries(READ.flatMap((field) => (field in place ? [[field, place[field]]] : []))),
    ...(hoursField !== undefined && { [hoursField]: place[hoursField] }),
    ...(tags.some((tag) => !known.has(foldName(tag))) && { meal_type: tags }),
    ...(price_level === undefined && price_range !== undefined && { price_range }),
    ...(Object.keys(answers).length > 0 && { metadata: answers }),
  };
}

/** Those in `tags` and those beside them. */
function answersIn({ tags, ...own }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = typeof tags === 'object' && tags !== null ? answersOf(tags) : {};
  return { ...answersOf(own), ...(Object.keys(given).length > 0 && { tags: given }) };
}

/** All other values of tags say nothing to "must have". */
function answersOf(tags: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tags).filter(([, value]) => tagAnswer(value) !== undefined),
  );
}
