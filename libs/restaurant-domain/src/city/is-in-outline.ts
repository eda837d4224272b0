import type { Location } from '@tablewise/contracts';
import type { CityPack, Outline } from './city-pack.ts';

/** The edges are in it. */
export function isInBox(box: CityPack['box'], { lat, lng }: Location): boolean {
  return lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east;
}

type Ring = readonly (readonly [lng: number, lat: number])[];

/** Within any of its polygons; their borders may overlap. */
export function isInOutline(outline: Outline, location: Location): boolean {
  return polygonsOf(outline).some((rings) => isInRings(rings, location));
}

/** A polygon is its outline, then its holes. */
export function polygonsOf({ type, coordinates }: Outline): readonly (readonly Ring[])[] {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** Even-odd rule over all rings, so that holes are outside. */
export function isInRings(rings: readonly Ring[], { lat, lng }: Location): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [at, [lngA, latA]] of ring.entries()) {
      const [lngB, latB] = ring.at(at - 1) ?? [lngA, latA];
      const crosses = latA > lat !== latB > lat;
      if (crosses && lng < lngA + ((lngB - lngA) * (lat - latA)) / (latB - latA)) inside = !inside;
    }
  }
  return inside;
}
