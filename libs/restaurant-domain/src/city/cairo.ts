import pack from './packs/cairo.json' with { type: 'json' };
import { City } from './city.ts';

/** A city as unlike Hong Kong as can be: what holds for both holds for any. */
export const CAIRO = City.read(pack);
