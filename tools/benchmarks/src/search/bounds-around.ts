import type { Location } from '@tablewise/contracts';

/** The mean sphere, on which our distances are too. */
const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** The smallest box in degrees that holds a circle; away from the poles and the date line. */
export interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

export type UnitVector = readonly [x: number, y: number, z: number];

export function boundsAround({ lat, lng }: Location, radiusM: number): Bounds {
  const angle = radiusM / EARTH_RADIUS_M;
  const height = angle / RADIANS;
  // Meridians touch the circle nearer to the pole than its centre.
  const width = Math.asin(Math.sin(angle) / Math.cos(lat * RADIANS)) / RADIANS;
  return { south: lat - height, north: lat + height, west: lng - width, east: lng + width };
}

/** Where a place is on the unit sphere: engines without trigonometry compare straight lines. */
export function unitVector({ lat, lng }: Location): UnitVector {
  const [latitude, longitude] = [lat * RADIANS, lng * RADIANS];
  const shrink = Math.cos(latitude);
  return [shrink * Math.cos(longitude), shrink * Math.sin(longitude), Math.sin(latitude)];
}

/** The square of the straight line between unit vectors that are so far apart on the ground. */
export function squaredChord(radiusM: number): number {
  return (2 * Math.sin(radiusM / EARTH_RADIUS_M / 2)) ** 2;
}
