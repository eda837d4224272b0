import type { Votes } from '@tablewise/contracts';
import { GrowingStrings } from './growing-strings.ts';
import { NameCodes } from './name-codes.ts';
import { OwnedWords } from '../text/owned-words.ts';
import { HoursProfilesBuilder } from '../hours/hours-profiles.ts';
import type { KnownHours, WrittenHours } from '../hours/known-hours.ts';
import type { IndexablePlace } from '../indexable-place.ts';

/** What is read of places, one after the other, in the order they come; for building only. */
export class PlaceRows {
  readonly ids: string[] = [];
  readonly packedIds = new GrowingStrings();
  readonly names = new GrowingStrings();
  /** By language; empty where it is the name, or there is none. */
  readonly translations = new Map<string, GrowingStrings>();
  /** Of all names; read while they are at hand, for they are not kept as strings. */
  readonly words = new OwnedWords();
  readonly likes: number[] = [];
  readonly neutral: number[] = [];
  readonly dislikes: number[] = [];
  readonly listedAt: number[] = [];
  /** See locations.ts. */
  readonly locations: number[] = [];
  readonly priceLevels: number[] = [];
  readonly areas: number[] = [];
  readonly districts: number[] = [];
  readonly regions: number[] = [];
  readonly hours: number[] = [];
  /** Row i's cuisines are from cuisineStarts[i] to before cuisineStarts[i + 1]. */
  readonly cuisines: number[] = [];
  readonly cuisineStarts: number[] = [0];

  readonly areaCodes = new NameCodes();
  readonly districtCodes = new NameCodes();
  readonly regionCodes = new NameCodes();
  readonly cuisineCodes = new NameCodes();
  readonly profiles: HoursProfilesBuilder;
  readonly attribution = new Set<string>();

  constructor(readHours: (written: WrittenHours) => KnownHours) {
    this.profiles = new HoursProfilesBuilder(readHours);
  }

  get size(): number {
    return this.ids.length;
  }

  /** All votes together. */
  get votes(): Votes {
    const totals = { likes: 0, neutral: 0, dislikes: 0 };
    for (let row = 0; row < this.size; row++) {
      totals.likes += this.likes[row] ?? 0;
      totals.neutral += this.neutral[row] ?? 0;
      totals.dislikes += this.dislikes[row] ?? 0;
    }
    return totals;
  }

  add(place: IndexablePlace): void {
    this.addTranslations(place);
    this.ids.push(place.id);
    this.packedIds.push(place.id);
    this.names.push(place.name);
    this.words.add([place.name, ...Object.values(place.names ?? {})]);
    this.likes.push(place.sentiment.likes);
    this.neutral.push(place.sentiment.neutral);
    this.dislikes.push(place.sentiment.dislikes);
    this.listedAt.push(instantOf(place.listed_at));
    this.locations.push(place.location?.lat ?? Number.NaN, place.location?.lng ?? Number.NaN);
    this.priceLevels.push(place.price_level ?? 0);
    this.areas.push(this.areaCodes.codeOf(place.district));
    this.districts.push(this.districtCodes.codeOf(place.administrative_district ?? ''));
    this.regions.push(this.regionCodes.codeOf(place.location_category));
    this.hours.push(this.profiles.profileOf(place));
    this.addCuisines(place.cuisines);
    for (const { attribution } of place.sources) {
      if (attribution !== undefined) this.attribution.add(attribution);
    }
  }

  /** Of the row that comes next. */
  private addTranslations({ name, names = {} }: IndexablePlace): void {
    for (const language of Object.keys(names)) {
      const texts = this.translations.get(language) ?? new GrowingStrings();
      this.translations.set(language, texts);
      while (texts.length < this.size) texts.push('');
      const text = names[language] ?? '';
      texts.push(text === name ? '' : text);
    }
  }

  private addCuisines(names: readonly string[]): void {
    const start = this.cuisines.length;
    for (const name of names) {
      const code = this.cuisineCodes.codeOf(name);
      if (!this.cuisines.includes(code, start)) this.cuisines.push(code);
    }
    this.cuisineStarts.push(this.cuisines.length);
  }
}

function instantOf(listedAt: string | undefined): number {
  const at = listedAt === undefined ? Number.NaN : Date.parse(listedAt);
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}
