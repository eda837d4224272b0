import type { Location } from '@tablewise/contracts';
import { distanceKm, EARTH_RADIUS_KM } from '@tablewise/restaurant-domain';

/*
 * Whether a place is within a radius, exactly as its great-circle distance says, at the price of a
 * few multiplications: on a plane through the centre, with the width of a degree of longitude
 * growing linearly with latitude, distances up to 50 km below 70 degrees of latitude are right to
 * about (d/R)² tan² < 0.0005. Places nearer than the radius by more than four times that are in,
 * farther ones out, and only the few between are computed exactly. Elsewhere all are.
 */
const RADIANS = Math.PI / 180;
const PLANE_MAX_RADIUS_M = 50_000;
const PLANE_MAX_LAT = 70;
const PLANE_ERROR = 0.002;
/** About a decimetre: where the great-circle distance itself loses its digits. */
const ROUNDING_DEGREES = 1e-6;

export class Circle {
  private readonly isPlane: boolean;
  private readonly cosine: number;
  private readonly slope: number;
  /** Squares of degrees of latitude. */
  private readonly surelyIn: number;
  private readonly surelyOut: number;

  constructor(
    readonly centre: Location,
    readonly radiusM: number,
  ) {
    const lat = centre.lat * RADIANS;
    this.isPlane = radiusM <= PLANE_MAX_RADIUS_M && Math.abs(centre.lat) <= PLANE_MAX_LAT;
    this.cosine = Math.cos(lat);
    this.slope = (-Math.sin(lat) * RADIANS) / 2;
    const degrees = radiusM / 1_000 / EARTH_RADIUS_KM / RADIANS;
    this.surelyIn = Math.max(0, degrees * (1 - PLANE_ERROR) - ROUNDING_DEGREES) ** 2;
    this.surelyOut = (degrees * (1 + PLANE_ERROR) + ROUNDING_DEGREES) ** 2;
  }

  /** Not what has no location (NaN). */
  has(lat: number, lng: number): boolean {
    if (!this.isPlane) return this.isWithin(lat, lng);
    const north = lat - this.centre.lat;
    let east = lng - this.centre.lng;
    if (east > 180) east -= 360;
    else if (east < -180) east += 360;
    east *= this.widthAt(north);
    const square = north * north + east * east;
    if (square < this.surelyIn) return true;
    return square <= this.surelyOut && this.isWithin(lat, lng);
  }

  /**
   * Between two latitudes, how many degrees of longitude from the centre's the circle may reach.
   * Negative where it does not come there at all.
   */
  outerReach(south: number, north: number): number {
    if (!this.isPlane) return Number.POSITIVE_INFINITY;
    const [from, to] = [south - this.centre.lat, north - this.centre.lat];
    const nearest = Math.max(0, from, -to);
    const square = this.surelyOut - nearest * nearest;
    if (square < 0) return -1;
    return Math.sqrt(square) / Math.min(this.widthAt(from), this.widthAt(to));
  }

  /** As outerReach, how many degrees are surely all within it. */
  innerReach(south: number, north: number): number {
    if (!this.isPlane) return -1;
    const [from, to] = [south - this.centre.lat, north - this.centre.lat];
    const farthest = Math.max(-from, to);
    const square = this.surelyIn - farthest * farthest;
    if (square < 0) return -1;
    return Math.sqrt(square) / Math.max(this.widthAt(from), this.widthAt(to));
  }

  /** Of a degree of longitude in degrees of latitude, so far north of the centre. */
  private widthAt(north: number): number {
    return this.cosine + this.slope * north;
  }

  private isWithin(lat: number, lng: number): boolean {
    return distanceKm(this.centre, { lat, lng }) * 1000 <= this.radiusM;
  }
}
