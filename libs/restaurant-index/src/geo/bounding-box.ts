import { EARTH_RADIUS_KM } from '@tablewise/restaurant-domain';
import type { Circle } from './circle.ts';
import type { Box } from '../place-query.ts';

const DEGREES = 180 / Math.PI;
/** About a decimetre, so that no rounding leaves out what counts as within the circle. */
const MARGIN_DEGREES = 1e-6;

/** A box that has the whole circle in it; around a pole it goes all the way round. */
export function boxAround({ centre: { lat, lng }, radiusM }: Circle): Box {
  const angle = (radiusM / 1_000 / EARTH_RADIUS_KM) * (1 + MARGIN_DEGREES);
  const south = lat - angle * DEGREES - MARGIN_DEGREES;
  const north = lat + angle * DEGREES + MARGIN_DEGREES;
  const sine = Math.sin(angle) / Math.cos(lat / DEGREES);
  if (south <= -90 || north >= 90 || angle >= Math.PI / 2 || !(sine < 1)) {
    return { south: Math.max(south, -90), north: Math.min(north, 90), west: -180, east: 180 };
  }
  const reach = Math.asin(sine) * DEGREES * (1 + MARGIN_DEGREES) + MARGIN_DEGREES;
  return { south, north, west: wrapped(lng - reach), east: wrapped(lng + reach) };
}

function wrapped(lng: number): number {
  if (lng < -180) return lng + 360;
  return lng > 180 ? lng - 360 : lng;
}
