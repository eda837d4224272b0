import { MEAL_TYPES } from '@tablewise/contracts';
import type { FoundPlace, Location, MealType } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';

const AREAS = [
  'Mong Kok',
  'Central district',
  'Jordan',
  'Stanley',
  'Sha Tin',
  'Tai O',
  'Sham Shui Po',
];
const CUISINES = ['cantonese', 'chinese', 'thai', 'ramen', 'bar', 'dim_sum', 'vegetarian'];
const CENTRES: readonly Location[] = [
  { lat: 22.2819, lng: 114.1581 },
  { lat: 22.3193, lng: 114.1694 },
  { lat: 22.3817, lng: 114.1877 },
];
const EARTH_RADIUS_M = 6_371_008.8;

/** What a search asks for, as the places that fit are found without an index. */
export interface Wish {
  readonly areas?: readonly string[];
  readonly meals?: readonly MealType[];
  readonly cuisines?: readonly string[];
  readonly priceLevels?: readonly number[];
  readonly minVotes?: number;
  readonly minScore?: number;
  readonly near?: { readonly location: Location; readonly radiusM: number };
}

/** A wish and the query parameters that say it; each part of it every second time. */
export function drawSearch(random: Random): Wish & { readonly query: Record<string, string> } {
  const maybe = <T>(draw: () => T): T | undefined => (random() < 0.5 ? draw() : undefined);
  const some = <T>(of: readonly T[]): T[] => {
    const chosen = of.filter(() => random() < 0.4);
    const [first] = of;
    return chosen.length > 0 || first === undefined ? chosen : [first];
  };
  const areas = maybe(() => some(AREAS));
  const meals = maybe(() => some(MEAL_TYPES));
  const cuisines = maybe(() => some(CUISINES));
  const priceLevels = maybe(() => some([1, 2, 3, 4]));
  const minVotes = maybe(() => Math.floor(random() * 200));
  // Scores are shown rounded to four digits: between two of them there is no doubt.
  const minScore = maybe(() =>
    Number((Math.floor(random() * 10_000) / 10_000 + 0.000_05).toFixed(5)),
  );
  const near = maybe(() => ({
    location: CENTRES[Math.floor(random() * CENTRES.length)] ?? { lat: 0, lng: 0 },
    radiusM: 100 + Math.floor(random() * 5_000),
  }));
  const parameters = {
    district: areas?.join(','),
    meal: meals?.join(','),
    cuisine: cuisines?.join(','),
    price_level: priceLevels?.join(','),
    min_votes: minVotes?.toString(),
    min_score: minScore?.toString(),
    near: near && `${near.location.lat},${near.location.lng}`,
    radius_m: near?.radiusM.toString(),
  };
  return {
    ...(areas && { areas }),
    ...(meals && { meals }),
    ...(cuisines && { cuisines }),
    ...(priceLevels && { priceLevels }),
    ...(minVotes !== undefined && { minVotes }),
    ...(minScore !== undefined && { minScore }),
    ...(near && { near }),
    query: Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}

/** By looking at the place. */
export function matches(place: FoundPlace, wish: Wish): boolean {
  const { likes, neutral, dislikes } = place.sentiment;
  return (
    (wish.areas?.includes(place.district ?? '') ?? true) &&
    (wish.meals?.some((meal) => place.meals?.[meal] === 'yes') ?? true) &&
    (wish.cuisines?.some((cuisine) => place.cuisines?.includes(cuisine)) ?? true) &&
    (wish.priceLevels?.includes(place.price_level ?? 0) ?? true) &&
    likes + neutral + dislikes >= (wish.minVotes ?? 0) &&
    (place.score ?? 0) >= (wish.minScore ?? 0) &&
    isNear(place, wish.near)
  );
}

function isNear({ location }: FoundPlace, near: Wish['near']): boolean {
  if (near === undefined) return true;
  return location !== undefined && metresBetween(location, near.location) <= near.radiusM;
}

/** Along the great circle (haversine). */
function metresBetween(a: Location, b: Location): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLng] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h));
}
