import pack from './packs/hong-kong.json' with { type: 'json' };
import { City } from './city.ts';

/** The city that is inside; another one is read from its pack. */
export const HONG_KONG = City.read(pack);

/** The city of a pack, as its file holds it; without one, the city that is inside. @throws CityPackError */
export function cityOf(data: unknown): City {
  return data === undefined ? HONG_KONG : City.read(data);
}
