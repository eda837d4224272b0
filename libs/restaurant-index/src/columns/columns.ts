import type { VotePrior } from '@tablewise/restaurant-domain';
import type { HoursProfiles } from '../hours/hours-profiles.ts';
import type { Postings } from '../postings/postings.ts';
import type { Locations } from './locations.ts';
import type { PackedStrings } from './packed-strings.ts';
import type { CodeArray } from '../memory/shared-arrays.ts';

/** A name of every place, as the number of one of the distinct names. */
export interface CodedNames {
  /** By rank. */
  readonly codes: CodeArray;
  /** By code. */
  readonly names: readonly string[];
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
  readonly idTable: Uint32Array;
  readonly names: PackedStrings;
  /** By language; empty where it is the name, or there is none. */
  readonly translations: Readonly<Record<string, PackedStrings>>;
  readonly scores: Float64Array;
  /** Of all kinds together. */
  readonly votes: Float64Array;
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
  readonly cuisines: Postings;
  readonly cuisineNames: readonly string[];
  /** Profile of each place. */
  readonly hours: CodeArray;
  readonly profiles: HoursProfiles;
}
