import type { Location } from '@tablewise/contracts';
import type { CityPack, Outline } from './city-pack.ts';

/** The edges are in it. */
export function isInBox(box: CityPack['box'], { lat, lng }: Location): boolean {
  return lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east;
}

/** Even-odd rule over all rings, so that holes are outside. */
export function isInOutline(outline: Outline, { lat, lng }: Location): boolean {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
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
