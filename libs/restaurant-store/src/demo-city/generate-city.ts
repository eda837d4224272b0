import type { Location, Place, Source } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import type { Area, City, MealPeriods } from '@tablewise/restaurant-domain';
import { hashText } from '../records/hash-text.ts';
import { hoursOf } from '../records/hours-of.ts';
import type { HoursFields } from '../records/hours-of.ts';
import { normal } from '../records/normal.ts';
import { GENERATED } from '../records/sources.ts';
import { generateVotes } from '../records/votes.ts';
import { drawListing } from './calendar.ts';
import { kindsOf } from './cuisine-kinds.ts';
import { drawHours, weekOf } from './draw-hours.ts';
import { drawName } from './draw-name.ts';
import { drawPrice } from './draw-price.ts';
import { WeightedChoice, choose } from './weighted-choice.ts';
import { STREETS } from './words.ts';

/** The largest city: what the search index is made for. */
export const MAX_CITY_SIZE = 1_000_000;

/** Says all about a city: the same options give the same one. */
export interface CityOptions {
  /** How many places, 1 to `MAX_CITY_SIZE`. */
  readonly size: number;
  /** Same seed, same city; a larger one begins with the places of a smaller one. */
  readonly seed: number;
  /** Where the places are. */
  readonly city: City;
}

const SOURCES: Source[] = [GENERATED];
/** Two thirds of an area's places are within this of its centre, about 350 m. */
const SPREAD_DEGREES = 0.0032;
/** Of an area of which the pack does not say. */
const USUAL_WEIGHT = 2;

/** Invents restaurants, one at a time: a city of any size takes no memory. */
export function* generateCity({ size, seed, city }: CityOptions): Generator<Place> {
  if (!Number.isInteger(size) || size < 1 || size > MAX_CITY_SIZE) {
    throw new RangeError(`a city has 1 to ${MAX_CITY_SIZE} places, not ${size}`);
  }
  const areas = new WeightedChoice(city.gazetteer.areas, ({ weight = USUAL_WEIGHT }) => weight);
  const kinds = new WeightedChoice(kindsOf(city), ({ weight }) => weight);
  const hours = new KnownHours(city.mealPeriods);
  const week = weekOf(city.pack.weekend);
  for (let number = 1; number <= size; number++) {
    const id = `demo:${seed}-${number}`;
    const random = seededRandom(hashText(id));
    const area = areas.draw(random);
    const kind = kinds.draw(random);
    const names = drawName(kind, { area, city }, random);
    yield {
      id,
      name: Object.values(names).join(' '),
      address: `${1 + Math.floor(random() * 180)} ${choose(STREETS, random)}, ${area.name}`,
      district: area.name,
      location_category: area.region,
      meal_type: [...kind.cuisines],
      ...drawPrice(kind, city.prices, random),
      sentiment: generateVotes(random),
      metadata: { seed, number },
      names,
      location: near(area, random),
      administrative_district: area.district,
      cuisines: [...kind.cuisines],
      ...hours.of(drawHours(kind.hours, week, random)),
      time_zone: city.pack.time_zone,
      listed_at: drawListing(random),
      sources: SOURCES,
    };
  }
}

function near({ centre }: Area, random: Random): Location {
  const scatter = (degrees: number): number =>
    Number((degrees + SPREAD_DEGREES * normal(random)).toFixed(6));
  return { lat: scatter(centre.lat), lng: scatter(centre.lng) };
}

/** A city has some thousand different hours at most: each is compiled once. */
class KnownHours {
  private readonly known = new Map<string | undefined, HoursFields>();

  constructor(private readonly periods: MealPeriods) {}

  of(openingHours: string | undefined): HoursFields {
    const known = this.known.get(openingHours);
    if (known !== undefined) return known;
    const { fields } = hoursOf(openingHours, this.periods);
    this.known.set(openingHours, fields);
    return fields;
  }
}
