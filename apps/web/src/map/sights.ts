import type { Location } from '@tablewise/api-client';
import { DEFAULT_RADIUS_M } from '../find/chips.ts';
import { numbers } from '../find/criteria.ts';
import type { Criteria } from '../find/criteria.ts';
import { mostOf } from './area-circles.ts';
import type { Scene } from './city-map.ts';

/** A degree of latitude, m. */
const DEGREE_M = 111_195;

/** The point that is searched near, and how far around it. */
export function nearOf({ near, radius_m }: Criteria): Scene['near'] {
  const [lat, lng] = numbers(near ?? '', 2) ?? [];
  if (lat === undefined || lng === undefined) return undefined;
  return { location: { lat, lng }, radiusM: radius_m ?? DEFAULT_RADIUS_M };
}

/**
 * What should be in sight: what somebody named, or where the places are, or most of them; or else the
 * ground. Nothing while none of it is known.
 */
export function sightsOf(criteria: Criteria, scene: Scene): readonly Location[] {
  const [south, west, north, east] = numbers(criteria.box ?? '', 4) ?? [];
  if (south !== undefined && west !== undefined && north !== undefined && east !== undefined) {
    return [
      { lat: south, lng: west },
      { lat: north, lng: east },
    ];
  }
  if (scene.near !== undefined) return cornersAround(scene.near);
  const all = scene.places.length >= scene.total ? scene.places : [];
  if (all.length > 0) return all.map(({ location }) => location);
  const circles = scene.total > 0 ? scene.areas : scene.ground;
  return mostOf(circles).map(({ centre }) => centre);
}

function cornersAround({
  location: { lat, lng },
  radiusM,
}: NonNullable<Scene['near']>): Location[] {
  const north = radiusM / DEGREE_M;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [
    { lat: lat - north, lng: lng - east },
    { lat: lat + north, lng: lng + east },
  ];
}
