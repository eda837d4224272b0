import pack from './packs/hong-kong.json' with { type: 'json' };
import { City } from './city.ts';

/** The city that is inside; another one is read from its pack. */
export const HONG_KONG = City.read(pack);

/** Where a city's data are beside those of others: each but the one that is inside has a folder of its own. */
export function folderOf({ name, slug }: City): string {
  return name === HONG_KONG.name ? '' : slug;
}

/** The city of a pack, as its file holds it; without one, the city that is inside. @throws CityPackError */
export function cityOf(data: unknown): City {
  return data === undefined ? HONG_KONG : City.read(data);
}
