import type { MealType, Source } from '@tablewise/contracts';
import { MEAL_TYPES } from '@tablewise/contracts';
import type { Draft, Drafted, Point } from '../places/draft.ts';
import { cuisinesOf } from '../places/cuisines.ts';
import { rejected } from '../run/reading.ts';
import type { Remark } from '../run/reading.ts';
import { addressOf } from './address.ts';
import { detailsOf } from './details-of.ts';
import type { Tags } from './element.ts';

/** The values of `amenity` under which OSM files places that serve food. */
const AMENITIES = new Set([
  'restaurant',
  'cafe',
  'fast_food',
  'food_court',
  'bar',
  'pub',
  'biergarten',
  'ice_cream',
]);

/** Tags that other fields of the record carry; the rest is kept in `metadata.tags`. */
const CARRIED = new Set(['name', 'name:en', 'cuisine', 'opening_hours', 'addr:full']);

/** A restaurant as OSM tags describe it. */
export interface TaggedPlace {
  readonly id: string;
  readonly tags: Tags;
  readonly point: Point;
  readonly sources: (address: string) => readonly Source[];
  /** What came beside the tags and is no text. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What OSM tags say about a place, in whatever file they came. */
export function draftOfTags(tagged: TaggedPlace): Drafted {
  const { id, tags, point, sources, properties = {} } = tagged;
  const amenity = tags['amenity'] ?? '';
  if (!AMENITIES.has(amenity)) {
    return rejected('not_a_restaurant', { id, detail: `amenity=${amenity}` });
  }
  const address = addressOf(tags);
  const { details, carried, remarks } = detailsOf(tags);
  const hours = tags['opening_hours'];
  const draft: Draft = {
    id,
    names: { name: tags['name'], byLanguage: namesByLanguage(tags) },
    address,
    point,
    cuisines: cuisinesOf(tags['cuisine']),
    details,
    hours: hours === undefined ? undefined : { kind: 'osm', text: hours },
    meals: mealsOf(tags),
    metadata: { tags: otherTags(tags, carried), ...(!isEmpty(properties) && { properties }) },
    sources: sources(address),
    remarks: [...remarks, ...leftOut(properties)],
  };
  return { kind: 'draft', draft };
}

const NAME_IN = /^name:([a-z]{2,3})(?:-(.+))?$/u;

/** `name:zh`, or where that is not given `name:zh-Hant` before other scripts and regions. */
function namesByLanguage(tags: Tags): Record<string, string> {
  const names: Record<string, string> = {};
  const given = Object.keys(tags).flatMap((key) => {
    const [, language, variant] = NAME_IN.exec(key) ?? [];
    return language === undefined ? [] : [{ key, language, variant }];
  });
  const rank = ({ variant }: (typeof given)[number]): number =>
    variant === undefined ? 0 : 1 + Number(variant !== 'Hant');
  for (const { key, language } of given.sort((a, b) => rank(a) - rank(b))) {
    names[language] ??= tags[key] ?? '';
  }
  return names;
}

/** OSM tags meals by their name: `breakfast=yes`. */
function mealsOf(tags: Tags): Partial<Record<MealType, 'yes' | 'no'>> {
  const given = MEAL_TYPES.flatMap((meal) => {
    const answer = tags[meal];
    return answer === 'yes' || answer === 'no' ? [[meal, answer] as const] : [];
  });
  return Object.fromEntries(given);
}

function leftOut(properties: Readonly<Record<string, unknown>>): Remark[] {
  return Object.entries(properties).map(([key, value]) => ({
    reason: 'value_left_out',
    detail: `${key}: ${JSON.stringify(value)}`,
  }));
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function otherTags(tags: Tags, carried: ReadonlySet<string>): Tags {
  return Object.fromEntries(
    Object.entries(tags).filter(([key]) => !CARRIED.has(key) && !carried.has(key)),
  );
}
