import type { Location } from '@tablewise/contracts';
import type { CityPack, Outline } from '../city-pack.ts';
import { isInOutline, polygonsOf } from '../is-in-outline.ts';
import { CityMakingError } from './city-making.error.ts';
import { mergePolygons } from './merge-polygons.ts';
import type { Corner, Polygon, Ring } from './merge-polygons.ts';
import { simplifyRing } from './simplify-ring.ts';

const MAX_CORNERS = 200;
/** In degrees of latitude: 10 m, and then half as much again until there are few enough corners. */
const FINEST = 0.0001;
const COARSER = 1.5;
/** Coordinates have four decimals: 11 m. */
const SCALE = 10_000;

type Ground = Pick<CityPack, 'box' | 'centre'> & { readonly outline?: Outline };

/**
 * What of the earth a city is: all that its boundaries cover, in at most 200 corners; the centre is
 * the middle of the box where that is within, else the nearest of `centres`.
 *
 * @throws CityMakingError where it reaches across the 180th meridian
 */
export function cityGround(outlines: readonly Outline[], centres: readonly Location[]): Ground {
  const polygons = outlines.flatMap((outline) =>
    polygonsOf(outline).map((rings) => rings.map((ring) => ring.map(roundedCorner))),
  );
  const box = boxOf(outlines);
  if (box.east - box.west > 180) {
    throw new CityMakingError(
      `the boundaries reach from longitude ${box.west} to ${box.east}: a city across the 180th ` +
        'meridian cannot be a pack, and a boundary from elsewhere has to be left out',
    );
  }
  const outline = outlineOf(simplified(mergePolygons(polygons)));
  const middle = {
    lat: rounded((box.south + box.north) / 2),
    lng: rounded((box.west + box.east) / 2),
  };
  const isWithin = outline === undefined || isInOutline(outline, middle);
  const centre = isWithin ? middle : (nearestTo(middle, centres, outline) ?? middle);
  return { box, centre, ...(outline && { outline }) };
}

export function roundedLocation({ lat, lng }: Location): Location {
  return { lat: rounded(lat), lng: rounded(lng) };
}

/** The bounds of all corners, rounded outwards. */
export function boxOf(outlines: readonly Outline[]): CityPack['box'] {
  const box = { south: 90, west: 180, north: -90, east: -180 };
  for (const [lng, lat] of outlines.flatMap((outline) => polygonsOf(outline).flat(2))) {
    box.south = Math.min(box.south, rounded(lat, Math.floor));
    box.west = Math.min(box.west, rounded(lng, Math.floor));
    box.north = Math.max(box.north, rounded(lat, Math.ceil));
    box.east = Math.max(box.east, rounded(lng, Math.ceil));
  }
  return box;
}

/** Each step goes on from the one before: the first has the most corners by far. */
function simplified(polygons: readonly Polygon[]): Polygon[] {
  let tolerance = FINEST;
  let simpler = atTolerance(polygons, tolerance);
  while (simpler.flat().reduce((sum, ring) => sum + ring.length - 1, 0) > MAX_CORNERS) {
    tolerance *= COARSER;
    simpler = atTolerance(simpler, tolerance);
  }
  return simpler;
}

/** A polygon of which nothing is left goes; so does a hole. */
function atTolerance(polygons: readonly Polygon[], tolerance: number): Polygon[] {
  const simplify = (ring: Ring): Ring[] => {
    const simpler = simplifyRing(ring, tolerance);
    return simpler === undefined ? [] : [simpler];
  };
  return polygons.flatMap(([outline = [], ...holes]) => {
    const kept = simplify(outline);
    return kept.length === 0 ? [] : [[...kept, ...holes.flatMap(simplify)]];
  });
}

function outlineOf(polygons: readonly Polygon[]): Outline | undefined {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
  );
  const [only, another] = coordinates;
  if (only === undefined) return undefined;
  return another === undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

function nearestTo(
  middle: Location,
  centres: readonly Location[],
  outline: Outline,
): Location | undefined {
  const away = ({ lat, lng }: Location): number => Math.hypot(lat - middle.lat, lng - middle.lng);
  return centres
    .filter((centre) => isInOutline(outline, centre))
    .sort((a, b) => away(a) - away(b))[0];
}

function roundedCorner([lng, lat]: Corner): Corner {
  return [rounded(lng), rounded(lat)];
}

/** Never -0, which JSON does not keep. */
function rounded(degrees: number, round: (n: number) => number = Math.round): number {
  return round(degrees * SCALE) / SCALE + 0;
}
