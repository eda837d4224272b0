import { LANGUAGES } from '@tablewise/contracts';
import type { CityDescription, Location } from '@tablewise/contracts';
import { CuisineLabels } from '../cuisines/cuisine-labels.ts';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { foldName } from '../names/fold-name.ts';
import { mealPeriodsOf } from '../meals/meal-periods.ts';
import type { MealPeriods } from '../meals/meal-periods.ts';
import { cityPackSchema } from './city-pack.ts';
import type { CityPack } from './city-pack.ts';
import { CityPackError } from './city-pack.error.ts';
import { faultsOf } from './faults-of.ts';
import { fingerprint } from './fingerprint.ts';
import { isInBox, isInOutline } from './is-in-outline.ts';
import { PriceScale } from './price-scale.ts';

/** By which servers tell whether they are of one city. */
export interface CityIdentity {
  readonly name: string;
  readonly country: string;
  /** Of the pack's content. */
  readonly pack: string;
}

/** A city, ready to be asked: its pack, checked, and what follows from it. */
export class City {
  readonly gazetteer: Gazetteer;
  readonly prices: PriceScale;
  readonly mealPeriods: MealPeriods;
  readonly cuisines: CuisineLabels;
  /** What `lang` may be: those of the pack, and those of our own sentences. */
  readonly languages: readonly string[];
  /** Its name, and which pack: the same for the same data, whatever its order in the file. */
  readonly identity: CityIdentity;

  private constructor(readonly pack: CityPack) {
    this.gazetteer = new Gazetteer(pack);
    this.prices = new PriceScale(pack.price_bands);
    this.mealPeriods = mealPeriodsOf(pack.meal_periods);
    this.cuisines = new CuisineLabels(pack.cuisines);
    this.languages = [...new Set([...pack.languages, ...LANGUAGES])];
    this.identity = {
      name: pack.name,
      country: pack.country,
      // Where its schema is depends on where the file lies.
      pack: fingerprint({ ...pack, $schema: undefined }),
    };
  }

  /** `data`: what a pack's file holds, parsed. @throws CityPackError with every fault */
  static read(data: unknown): City {
    const { success, data: pack, error } = cityPackSchema.safeParse(data);
    if (!success) {
      throw new CityPackError(
        error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
      );
    }
    const faults = faultsOf(pack);
    if (faults.length > 0) throw new CityPackError(faults);
    return new City(pack);
  }

  get name(): string {
    return this.pack.name;
  }

  /** The name that no other city has, for a store to keep: there is a Cairo in many countries. */
  get label(): string {
    return `${this.name} (${this.pack.country})`;
  }

  /** The name in addresses and file names: `hong-kong`. */
  get slug(): string {
    const words = this.name.split(/[\s_/-]+/u);
    const plain = words.map((word) => foldName(word).replaceAll(/[^a-z\d]/gu, ''));
    return (
      plain.filter((word) => word !== '').join('-') ||
      `${this.pack.country.toLowerCase()}-${fingerprint(this.name).slice(0, 6)}`
    );
  }

  /** Whether the city has names in that language, or we have sentences in it. */
  speaks(language: string): boolean {
    return this.languages.includes(language);
  }

  /** Whether a point is of the city: within its outline, or its box where it has none. */
  has(point: Location): boolean {
    const { box, outline } = this.pack;
    return isInBox(box, point) && (outline === undefined || isInOutline(outline, point));
  }

  /** As callers are told of it. */
  describe(): CityDescription {
    const { name, names, country, box, centre, time_zone, currency } = this.pack;
    const { price_bands, weekend, meal_periods, landmarks } = this.pack;
    return {
      name,
      names: { en: name, ...names },
      country,
      box,
      centre,
      time_zone,
      currency,
      price_bands,
      languages: [...this.languages],
      weekend,
      meal_periods,
      landmarks: landmarks.map((each) => ({
        name: each.name,
        names: { en: each.name, ...each.names },
        location: each.location,
      })),
    };
  }
}
