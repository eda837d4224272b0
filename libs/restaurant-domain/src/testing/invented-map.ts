import type { City } from '../city/city.ts';
import { CityFindings } from '../city/making/findings.ts';
import { makeCity } from '../city/making/make-city.ts';
import type { Boundary, CityFacts, CityTags, PlaceNode } from '../city/making/material.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function rectangle([west, south, east, north]: Bounds): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function boundary(level: number, name: string | CityTags, ...bounds: Bounds[]): Boundary {
  const names = typeof name === 'string' ? { name } : name;
  return {
    tags: { boundary: 'administrative', admin_level: String(level), ...names },
    outline: { type: 'MultiPolygon', coordinates: bounds.map((each) => [rectangle(each)]) },
  };
}

export function place(name: string | CityTags, lng: number, lat: number): PlaceNode {
  const names = typeof name === 'string' ? { name } : name;
  return { tags: { place: 'suburb', ...names }, location: { lat, lng } };
}

/** Two regions side by side, two districts in each, one above the other. */
export const REGIONS = [
  boundary(9, 'Vestby', [10, 56, 10.1, 56.2]),
  boundary(9, 'Østby', [10.1, 56, 10.2, 56.2]),
];
export const DISTRICTS = [
  boundary(10, 'Åparken', [10, 56, 10.1, 56.1]),
  boundary(10, 'Bakken', [10, 56.1, 10.1, 56.2]),
  boundary(10, 'Dalen', [10.1, 56, 10.2, 56.1]),
  boundary(10, { name: 'Enge', 'name:en': 'Meadows', 'name:da': 'Enge' }, [10.1, 56.1, 10.2, 56.2]),
];
export const PLACES = [
  place(
    {
      name: 'Åparken',
      'name:en': 'River Park',
      'name:da': 'Åparken',
      alt_name: 'Åen;Parken ved Åen',
    },
    10.05,
    56.05,
  ),
  place({ name: 'Møllehøj', place: 'quarter' }, 10.02, 56.15),
  place('Dalstrøget', 10.15, 56.02),
  place(
    { name: 'Engen', short_name: 'Eng', old_name: 'Gammel Eng', 'old_name:1850-1900': 'No' },
    10.17,
    56.17,
  ),
];

/** A city that was made, and what was said of it: what, how often, of which. */
export interface Made {
  readonly city: City;
  readonly warnings: readonly string[];
  readonly leftOut: Readonly<Record<string, number>>;
}

/** A Danish city, where nothing else is said. */
export function made(
  boundaries: readonly Boundary[],
  places: readonly PlaceNode[],
  facts: Partial<CityFacts> = {},
): Made {
  const [warnings, leftOut] = [new CityFindings(), new CityFindings()];
  const material = { boundaries, places, leftOut };
  const city = makeCity(material, { name: 'Ørby', country: 'DK', ...facts }, warnings);
  return {
    city,
    warnings: warnings
      .list()
      .map(({ what, count, names }) =>
        count === 0 ? what : `${what} (${count}): ${names.join(', ')}`,
      ),
    leftOut: Object.fromEntries(leftOut.list().map(({ what, count }) => [what, count])),
  };
}
