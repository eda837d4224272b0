import type { Location } from '@tablewise/contracts';
import type { Locator, Spot } from '../placing/locator.ts';
import { addressOf } from './address.ts';
import type { Element } from './element.ts';
import { elementId, parseElement } from './element.ts';
import { namesOf } from './names.ts';

/** The values of `amenity` under which OSM files places that serve food. */
const AMENITIES = new Set([
  'restaurant',
  'cafe',
  'fast_food',
  'food_court',
  'bar',
  'pub',
  'biergarten',
  'ice_cream',
]);

/** An element that is a restaurant of the city. */
export interface ReadElement {
  readonly id: string;
  readonly tags: Element['tags'];
  readonly name: string;
  readonly names: Record<string, string>;
  readonly address: string;
  readonly location: Location;
  readonly spot: Spot;
}

export type ReadResult =
  | { readonly kind: 'read'; readonly element: ReadElement }
  | { readonly kind: 'rejected'; readonly reason: RejectReason; readonly detail?: string };

export type RejectReason =
  | 'malformed_element'
  | 'not_a_restaurant'
  | 'no_coordinates'
  | 'invalid_coordinates'
  | 'outside'
  | 'no_name'
  | 'placeholder_name';

/** Decides whether an element becomes a place: the first reason against it counts. */
export function readElement(value: unknown, locator: Locator): ReadResult {
  const parsed = parseElement(value);
  const id = elementId(value);
  if (parsed.kind === 'malformed') return rejected('malformed_element', parsed.detail);
  if (id === undefined) return rejected('malformed_element');
  const { element } = parsed;
  const { tags } = element;
  if (!AMENITIES.has(tags['amenity'] ?? '')) {
    return rejected('not_a_restaurant', `amenity=${tags['amenity'] ?? ''}`);
  }
  const coordinates = coordinatesOf(element);
  if (coordinates.kind === 'rejected') return coordinates;
  const { location } = coordinates;
  const address = addressOf(tags);
  const spot = locator.locate(location, address);
  if (spot === undefined) return rejected('outside', `${location.lat}, ${location.lng}`);
  const named = namesOf(tags);
  if (named.kind === 'no_name') return rejected('no_name');
  if (named.kind === 'placeholder') return rejected('placeholder_name', named.name);
  const { name, names } = named;
  return { kind: 'read', element: { id, tags, name, names, address, location, spot } };
}

type Coordinates =
  { readonly kind: 'at'; readonly location: Location } | Extract<ReadResult, { kind: 'rejected' }>;

function coordinatesOf(element: Element): Coordinates {
  const lat = element.lat ?? element.center?.lat;
  const lng = element.lon ?? element.center?.lon;
  if (lat === undefined || lng === undefined) return rejected('no_coordinates');
  if (!isDegrees(lat, 90) || !isDegrees(lng, 180)) {
    return rejected('invalid_coordinates', `${JSON.stringify(lat)}, ${JSON.stringify(lng)}`);
  }
  return { kind: 'at', location: { lat, lng } };
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function rejected(
  reason: RejectReason,
  detail?: string,
): Extract<ReadResult, { kind: 'rejected' }> {
  return { kind: 'rejected', reason, ...(detail !== undefined && { detail }) };
}
