import { MEAL_TYPES } from '@tablewise/contracts';
import { YELP } from '../../records/sources.ts';
import { cuisinesOf } from '../places/cuisines.ts';
import { pointOf } from '../places/draft.ts';
import { dietOf } from '../places/diet.ts';
import type { Details, Draft, Drafted } from '../places/draft.ts';
import { givenHours } from '../places/given-hours.ts';
import type { PlaceFile } from '../places/place-file.ts';
import { firstIssue } from '../run/first-issue.ts';
import { rejected } from '../run/reading.ts';
import type { Raw } from '../run/reading.ts';
import { readJsonLines } from '../text/read-json-lines.ts';
import { pythonAnswers } from './python-answers.ts';
import { businessSchema, yelpPlaceId } from './business.ts';
import type { Business } from './business.ts';

/** Categories that make a business a place to eat; they are no cuisines. */
const PLACES_TO_EAT = new Set(['restaurants', 'cafes', 'bars', 'coffee_&_tea']);
/** Nor is `food`, which a grocery is in as well. */
const NO_CUISINES = new Set([...PLACES_TO_EAT, 'food']);

/** What other fields of the record carry, whole; the rest is kept in `metadata`. */
const CARRIED = new Set([
  'business_id',
  'name',
  'address',
  'city',
  'state',
  'postal_code',
  'latitude',
  'longitude',
  'is_open',
  'hours',
]);

/** `business.json` of the Yelp Open Dataset: one business a line. */
export class YelpFile implements PlaceFile {
  constructor(private readonly file: string) {}

  /** @throws ImportTruncatedError, ImportMalformedError, ImportFileError */
  read(): Iterable<Raw> {
    return readJsonLines(this.file);
  }

  draft(value: unknown): Drafted {
    const parsed = businessSchema.safeParse(value);
    if (parsed.success) return draftOf(parsed.data);
    return rejected('malformed', { detail: firstIssue(parsed.error) });
  }
}

function draftOf(business: Business): Drafted {
  const id = yelpPlaceId(business.business_id);
  const categories = cuisinesOf(business.categories ?? undefined);
  if (!categories.some((category) => PLACES_TO_EAT.has(category))) {
    return rejected('not_a_restaurant', { id, detail: business.categories ?? 'no categories' });
  }
  if (business.is_open === 0) return rejected('closed_for_good', { id });
  const draft: Draft = {
    id,
    names: { name: business.name },
    address: addressOf(business),
    point: pointOf(business.latitude, business.longitude),
    cuisines: categories.filter((category) => !NO_CUISINES.has(category)),
    details: detailsOf(business.attributes),
    hours: givenHours(business.hours),
    meals: mealsOf(business.attributes),
    price: { level: priceLevelOf(business.attributes?.['RestaurantsPriceRange2']) },
    metadata: metadataOf(business),
    sources: [YELP],
  };
  return { kind: 'draft', draft };
}

function addressOf({ address, city, state, postal_code }: Business): string {
  const stateAndCode = [state, postal_code].filter(isText).join(' ');
  return [address, city, stateAndCode].filter(isText).join(', ');
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

/** Attributes are Python's literals as text: `'2'`, `u'2'`. The band in money is not given. */
function priceLevelOf(attribute: unknown): number | undefined {
  const level = /^u?['"]?([1-4])['"]?$/u.exec(
    typeof attribute === 'number' ? `${attribute}` : typeof attribute === 'string' ? attribute : '',
  )?.[1];
  return level === undefined ? undefined : Number(level);
}

function detailsOf(attributes: Business['attributes']): Details {
  const given = pythonAnswers(attributes?.['DietaryRestrictions']);
  return given.size === 0 ? {} : { diet: dietOf(Object.fromEntries(given)) };
}

/** What is not good for a meal is not where to go for it, whatever its hours are. */
function mealsOf(attributes: Business['attributes']): Draft['meals'] {
  const given = attributes?.['RestaurantsGoodForMeal'] ?? attributes?.['GoodForMeal'];
  const answers = pythonAnswers(given);
  const known = MEAL_TYPES.flatMap((meal) => {
    const answer = answers.get(meal);
    return answer === undefined ? [] : [[meal, answer] as const];
  });
  return Object.fromEntries(known);
}

/** All that no other field carries, and what they were made of in part. */
function metadataOf(business: Business): Draft['metadata'] {
  return Object.fromEntries(
    Object.entries(business).filter(
      ([key, value]) => !CARRIED.has(key) && value !== null && value !== undefined,
    ),
  );
}
