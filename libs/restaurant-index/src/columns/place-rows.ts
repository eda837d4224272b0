import type { Votes } from '@tablewise/contracts';
import type { City } from '@tablewise/restaurant-domain';
import { HoursProfilesBuilder } from '../hours/hours-profiles.ts';
import type { IndexablePlace } from '../indexable-place.ts';
import { GrowingArray } from '../memory/growing-array.ts';
import { sharedFloat64, sharedUint32 } from '../memory/shared-arrays.ts';
import { OwnedWords } from '../text/owned-words.ts';
import { GrowingNames } from './growing-names.ts';
import { GrowingStrings } from './growing-strings.ts';
import { instantOf } from './instant-of.ts';
import { NameCodes } from './name-codes.ts';

/** What is read of places, one after the other, in the order they come; for building only. */
export class PlaceRows {
  readonly ids = new GrowingStrings();
  readonly names = new GrowingNames();
  /** Of all names; read while they are at hand, for they are not kept as strings. */
  readonly words = new OwnedWords();
  readonly likes = new GrowingArray(sharedFloat64);
  readonly neutral = new GrowingArray(sharedFloat64);
  readonly dislikes = new GrowingArray(sharedFloat64);
  /** Of all kinds together. */
  readonly votes = new GrowingArray(sharedFloat64);
  /** Epoch milliseconds; -Infinity where unknown. */
  readonly listedAt = new GrowingArray(sharedFloat64);
  /** See locations.ts. */
  readonly locations = new GrowingArray(sharedFloat64);
  /** 0 where unknown. */
  readonly priceLevels = new GrowingArray(sharedUint32);
  readonly areas = new GrowingArray(sharedUint32);
  readonly districts = new GrowingArray(sharedUint32);
  readonly regions = new GrowingArray(sharedUint32);
  readonly hours = new GrowingArray(sharedUint32);
  /** Row i's cuisines are from cuisineStarts[i] to before cuisineStarts[i + 1], each once. */
  readonly cuisines = new GrowingArray(sharedUint32);
  readonly cuisineStarts = new GrowingArray(sharedUint32);

  readonly areaCodes = new NameCodes();
  readonly districtCodes = new NameCodes();
  readonly regionCodes = new NameCodes();
  readonly cuisineCodes = new NameCodes();
  readonly profiles: HoursProfilesBuilder;
  readonly attribution = new Set<string>();
  /** Votes of all places together. */
  readonly allVotes: Votes = { likes: 0, neutral: 0, dislikes: 0 };
  /** The most votes that one place has. */
  mostVotes = 0;

  constructor(readonly city: City) {
    this.profiles = new HoursProfilesBuilder(city.mealPeriods);
    this.cuisineStarts.push(0);
  }

  get size(): number {
    return this.ids.length;
  }

  add(place: IndexablePlace): void {
    this.ids.push(place.id);
    this.names.push(place.name, place.names);
    this.words.addNames(place.name, place.names);
    this.addVotes(place.sentiment);
    this.listedAt.push(instantOf(place.listed_at));
    this.locations.push(place.location?.lat ?? Number.NaN);
    this.locations.push(place.location?.lng ?? Number.NaN);
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

  votesOf(row: number): Votes {
    return {
      likes: this.likes.at(row),
      neutral: this.neutral.at(row),
      dislikes: this.dislikes.at(row),
    };
  }

  private addVotes({ likes, neutral, dislikes }: Votes): void {
    this.likes.push(likes);
    this.neutral.push(neutral);
    this.dislikes.push(dislikes);
    this.allVotes.likes += likes;
    this.allVotes.neutral += neutral;
    this.allVotes.dislikes += dislikes;
    const votes = likes + neutral + dislikes;
    this.votes.push(votes);
    this.mostVotes = Math.max(this.mostVotes, votes);
  }

  private addCuisines(names: readonly string[]): void {
    const start = this.cuisines.length;
    for (const name of names) {
      const code = this.cuisineCodes.codeOf(name);
      let at = start;
      while (at < this.cuisines.length && this.cuisines.at(at) !== code) at++;
      if (at === this.cuisines.length) this.cuisines.push(code);
    }
    this.cuisineStarts.push(this.cuisines.length);
  }
}
