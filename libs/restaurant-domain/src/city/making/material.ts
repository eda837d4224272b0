import type { Location } from '@tablewise/contracts';
import type { Outline } from '../city-pack.ts';
import type { CityFindings } from './findings.ts';

/** OpenStreetMap's tags: `name`, `name:en`, `admin_level`, `place`, … */
export type CityTags = Readonly<Record<string, string>>;

/** An administrative boundary. */
export interface Boundary {
  readonly tags: CityTags;
  readonly outline: Outline;
}

/** Whatever OpenStreetMap has a point and a `place` for. */
export interface PlaceNode {
  readonly tags: CityTags;
  readonly location: Location;
}

/** What a city pack is made of. */
export interface CityMaterial {
  readonly boundaries: readonly Boundary[];
  readonly places: readonly PlaceNode[];
  /** Of what was read, what does not become part of the pack, by reason. */
  readonly leftOut: CityFindings;
}

/** What no map tells of a city; what is not given is guessed, and each guess is a warning. */
export interface CityFacts {
  /** In English. */
  readonly name: string;
  /** ISO 3166-1. */
  readonly country: string;
  /** Whose public holidays are kept beside the country's, as `date-holidays` has them. */
  readonly state?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly currency?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly weekend?: readonly string[] | undefined;
  /** What a person pays at most in the levels 1, 2 and 3. */
  readonly bands?: readonly number[] | undefined;
  /** Breakfast, lunch, dinner: "HH:MM - HH:MM". */
  readonly meals?: readonly string[] | undefined;
}
