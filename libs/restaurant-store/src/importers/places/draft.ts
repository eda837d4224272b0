import type { Location, MealType, Place, Source, Votes } from '@tablewise/contracts';
import type { WeeklyHours } from '@tablewise/restaurant-domain';
import type { Rejection, Remark } from '../run/reading.ts';
import type { GivenPrice } from './price-of.ts';

/** What a record of any format says about a restaurant, before it is put on the map. */
export interface Draft {
  /** As the store will name it. */
  readonly id: string;
  readonly names: GivenNames;
  readonly address: string;
  readonly point: Point;
  /** An area by any name the gazetteer knows; where the place is if there are no coordinates. */
  readonly area?: string | undefined;
  /** What its file is called: where that is an area, it is the one, whatever the record says. */
  readonly filedUnder?: string;
  /** An administrative district by any name; boundaries know better. */
  readonly district?: string | undefined;
  readonly cuisines: readonly string[];
  readonly details?: Details;
  readonly hours?: GivenHours | undefined;
  /** Where the record itself says so: it overrides what the hours suggest. */
  readonly meals?: Partial<Record<MealType, 'yes' | 'no'>> | undefined;
  readonly price?: GivenPrice | undefined;
  readonly sentiment?: Votes | undefined;
  readonly listedAt?: string | undefined;
  /** What no other field carries. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly sources: readonly Source[];
  readonly remarks?: readonly Remark[];
}

/** What a place has a field for and needs nothing else to be known. */
export type Details = Pick<Place, 'phone' | 'website' | 'diet'>;

/** Names as they came: one in any language, and those of which the language is known. */
export interface GivenNames {
  readonly name?: string | undefined;
  /** Those in languages that the city has not are for `metadata`. */
  readonly byLanguage?: Readonly<Record<string, string | undefined>>;
}

/** Where a record says that it is. */
export type Point =
  | { readonly kind: 'at'; readonly location: Location }
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly given: string };

/** Hours in the form that they came in. */
export type GivenHours =
  | { readonly kind: 'osm'; readonly text: string }
  | { readonly kind: 'week'; readonly week: WeeklyHours; readonly remarks?: readonly string[] }
  | { readonly kind: 'unreadable'; readonly given: unknown; readonly why: string };

/** A draft, or why there is none. */
export type Drafted = { readonly kind: 'draft'; readonly draft: Draft } | Rejection;

/** Coordinates as they came, in degrees. */
export function pointOf(lat: unknown, lng: unknown): Point {
  if (isMissing(lat) || isMissing(lng)) return { kind: 'none' };
  if (isDegrees(lat, 90) && isDegrees(lng, 180)) return { kind: 'at', location: { lat, lng } };
  return { kind: 'invalid', given: `${JSON.stringify(lat)}, ${JSON.stringify(lng)}` };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
