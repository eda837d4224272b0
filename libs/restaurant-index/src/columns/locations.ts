/**
 * Where places are, in degrees, NaN where unknown: the latitude of number n is at 2n, its longitude
 * beside it, for who reads the one reads the other.
 */
export type Locations = Float64Array;

export function latAt(locations: Locations, at: number): number {
  return locations[2 * at] ?? Number.NaN;
}

export function lngAt(locations: Locations, at: number): number {
  return locations[2 * at + 1] ?? Number.NaN;
}
