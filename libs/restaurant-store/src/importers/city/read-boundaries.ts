import type { Boundary, CityFindings } from '@tablewise/restaurant-domain/city-making';
import type { Outline } from '@tablewise/restaurant-domain';
import { cleaned } from '../../records/clean-text.ts';
import { featureOf } from '../geojson/feature.ts';
import { polygonSchema } from '../geojson/polygon.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { readJsonList } from '../text/read-json-list.ts';
import { tagsOfProperties } from './tags-of-properties.ts';

const COLLECTION = {
  key: 'features',
  what: 'a GeoJSON collection of features (osmtogeojson makes one of an Overpass answer)',
  idOf: (value: unknown) => featureOf(value)?.id,
};
const BROKEN = 'features whose polygon is broken';

/**
 * The administrative boundaries in a GeoJSON file, as osmtogeojson and Overpass turbo write it.
 *
 * @throws ImportMalformedError where it has none, and what `readJsonList` throws
 */
export function readBoundaries(file: string, leftOut: CityFindings): Boundary[] {
  const boundaries: Boundary[] = [];
  let [read, broken] = [0, 0];
  for (const part of readJsonList(file, COLLECTION)) {
    if (part.kind !== 'record') continue;
    read++;
    const found = boundaryOf(cleaned(part.value));
    if (found.kind === 'boundary') boundaries.push(found.boundary);
    else leftOut.add(found.why, found.name ?? `number ${part.index}`);
    if (found.kind === 'none' && found.why === BROKEN) broken++;
  }
  if (boundaries.length > 0) return boundaries;
  if (read === 0) throw new ImportMalformedError(file, 'has no features');
  const what =
    broken > 0
      ? `every polygon is broken (${broken}): rings of at least four positions, longitude first, in degrees`
      : `none of its ${read} features is an administrative boundary: a polygon with an admin_level`;
  throw new ImportMalformedError(file, what, { read, broken });
}

type Found =
  | { readonly kind: 'boundary'; readonly boundary: Boundary }
  | { readonly kind: 'none'; readonly why: string; readonly name?: string };

function boundaryOf(value: unknown): Found {
  const feature = featureOf(value);
  if (feature === undefined) return { kind: 'none', why: 'values that are no feature' };
  const { properties, geometry, id } = feature;
  const tags = tagsOfProperties(properties);
  const name = tags['name'] ?? id;
  const none = (why: string): Found => ({ kind: 'none', why, ...(name !== undefined && { name }) });
  if (!isPolygon(geometry)) return none('features that are no polygon');
  if ((tags['boundary'] ?? 'administrative') !== 'administrative') {
    return none('boundaries that are not administrative');
  }
  if (!/^\d{1,2}$/u.test(tags['admin_level'] ?? '')) return none('features without an admin_level');
  if (properties['@tainted'] === true || properties['tainted'] === true) {
    return none('boundaries that the export has in part only');
  }
  const outline = outlineOf(geometry);
  return outline === undefined ? none(BROKEN) : { kind: 'boundary', boundary: { tags, outline } };
}

function isPolygon(geometry: unknown): boolean {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return false;
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** Without heights. */
function outlineOf(geometry: unknown): Outline | undefined {
  const { data } = polygonSchema.safeParse(geometry);
  if (data === undefined) return undefined;
  const polygons = data.type === 'Polygon' ? [data.coordinates] : data.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
    ),
  };
}
