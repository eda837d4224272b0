import type { VotePrior } from '@tablewise/restaurant-domain';
import type { HoursProfiles } from '../hours/hours-profiles.ts';
import type { CodeArray, NumberArray } from '../memory/shared-arrays.ts';
import type { Locations } from './locations.ts';
import type { PackedStrings } from './packed-strings.ts';
import type { PlaceNames } from './place-names.ts';

/** A name of every place, as the number of one of the distinct names. */
export interface CodedNames {
  /** By rank. */
  readonly codes: CodeArray;
  /** By code. */
  readonly names: readonly string[];
}

/** Some codes of every place: those of rank r are values[starts[r]] to before starts[r + 1]. */
export interface CodedLists {
  readonly starts: Uint32Array;
  readonly values: CodeArray;
}

/**
 * What is known of places, by rank: their place in the order of score, then id. Plain data over
 * shared memory, about 100 bytes a place.
 */
export interface Columns {
  readonly size: number;
  /** What the scores were computed with; changes are scored alike until the next build. */
  readonly prior: VotePrior;
  readonly ids: PackedStrings;
  /** Ranks in the order of ids. */
  readonly byId: Uint32Array;
  readonly names: PlaceNames;
  readonly scores: Float64Array;
  /** Of all kinds together. */
  readonly votes: NumberArray;
  /** Epoch milliseconds; -Infinity where unknown. */
  readonly listedAt: Float64Array;
  readonly locations: Locations;
  /** 0 where unknown. */
  readonly priceLevels: Uint8Array;
  readonly areas: CodedNames;
  /** The empty name where unknown. */
  readonly districts: CodedNames;
  readonly regions: CodedNames;
  /** Codes of each place's cuisines, each once. */
  readonly cuisines: CodedLists;
  readonly cuisineNames: readonly string[];
  /** Profile of each place. */
  readonly hours: CodeArray;
  readonly profiles: HoursProfiles;
}
