import { wishLabel } from '@tablewise/restaurant-domain';
import type { City, Level } from '@tablewise/restaurant-domain';
import { cuisinesOf } from './cuisines.ts';

const STYLE = /_?style$/u;

/** Tags of a record by whether they say what it cooks. */
export interface SortedTags {
  readonly cuisines: readonly string[];
  /** Where it is, which is said elsewhere. */
  readonly places: readonly string[];
}

/**
 * Tells cuisines from names of places: in Hong Kong, "Hong Kong", "Hong Kong Style" and "Central"
 * say nothing of what is cooked. A cuisine of a name that an area has too (Western) is the cuisine.
 */
export class CuisineTags {
  private readonly met = new Map<string, boolean>();
  private readonly spellings: ReadonlyMap<string, string>;

  constructor(private readonly city: City) {
    this.spellings = new Map(
      city.cuisines.spellings.flatMap(([spelling, name]) => {
        const [tag, another] = cuisinesOf(spelling);
        return tag === undefined || another !== undefined ? [] : [[tag, name] as const];
      }),
    );
  }

  /** A cuisine that the city spells another way is called as the city does. */
  sort(tags: readonly string[]): SortedTags {
    const places = tags.filter((tag) => this.isPlace(tag));
    const cuisines = tags.filter((tag) => !places.includes(tag));
    return {
      cuisines: [...new Set(cuisines.map((tag) => this.spellings.get(tag) ?? tag))],
      places,
    };
  }

  private isPlace(tag: string): boolean {
    const known = this.met.get(tag);
    if (known !== undefined) return known;
    const name = tag.replace(STYLE, '');
    const isPlace = this.names('city', name) || (!this.isCuisine(name) && this.names('area', name));
    this.met.set(tag, isPlace);
    return isPlace;
  }

  private isCuisine(name: string): boolean {
    return Object.hasOwn(this.city.pack.cuisines, name) || wishLabel(name, 'en') !== undefined;
  }

  private names(level: Level, name: string): boolean {
    return this.city.gazetteer.resolve(name, level).kind === 'known';
  }
}
