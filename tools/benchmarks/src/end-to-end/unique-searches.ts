import { seededRandom } from '@tablewise/kernel';
import { HONG_KONG } from '@tablewise/restaurant-domain';

const MEALS = ['breakfast', 'lunch', 'dinner'];

/** The same search as a front end makes it, and as the tool takes it. */
export interface Search {
  readonly path: string;
  readonly args: object;
}

/** No two alike, half of them by district and meal, half around a point: nothing can be kept. */
export function* uniqueSearches(seed: number): Generator<Search, never> {
  const random = seededRandom(seed);
  const areas = HONG_KONG.gazetteer.areas;
  const area = (): (typeof areas)[number] | undefined => areas[Math.floor(random() * areas.length)];
  for (;;) {
    const meal = MEALS[Math.floor(random() * MEALS.length)] ?? '';
    const district = area()?.name ?? '';
    const min_score = Number((random() / 3).toFixed(9));
    yield {
      path: pathOf({ area: district, meal, min_score }),
      args: { districts: [district], level: 'area', meal_types: [meal], min_score },
    };
    const { lat = 0, lng = 0 } = area()?.centre ?? {};
    const near = { lat: near5(lat + 0.01 * random()), lng: near5(lng + 0.01 * random()) };
    const radius_m = 1_000 + Math.floor(random() * 1_000);
    yield {
      path: pathOf({ near: `${near.lat},${near.lng}`, radius_m }),
      args: { near, radius_m },
    };
  }
}

function pathOf(query: Readonly<Record<string, string | number>>): string {
  const parameters = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return `/api/v1/restaurants?${new URLSearchParams(parameters).toString()}`;
}

/** Five decimals: a metre. */
function near5(degrees: number): number {
  return Number(degrees.toFixed(5));
}
