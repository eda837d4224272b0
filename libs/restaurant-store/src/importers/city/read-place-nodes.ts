import type { CityFindings, PlaceNode } from '@tablewise/restaurant-domain/city-making';
import { cleaned } from '../../records/clean-text.ts';
import { featureOf } from '../geojson/feature.ts';
import { GeoJsonFile } from '../geojson/geojson-file.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { parseElement } from '../overpass/element.ts';
import { OverpassFile } from '../overpass/overpass-file.ts';
import { pointOf } from '../places/draft.ts';
import type { Point } from '../places/draft.ts';
import { readText } from '../text/read-text.ts';
import { tagsOfProperties } from './tags-of-properties.ts';

/** Comes first in a GeoJSON collection; in an Overpass answer `elements` does. */
const LIST = /"(features|elements)"\s*:\s*\[/u;

/**
 * What has a `place` and a point, in an answer of Overpass or in GeoJSON.
 *
 * @throws ImportMalformedError where there is nothing of that, and what the readers of both throw
 */
export function readPlaceNodes(file: string, leftOut: CityFindings): PlaceNode[] {
  const places: PlaceNode[] = [];
  let read = 0;
  const isGeoJson = listIn(file) === 'features';
  const source = isGeoJson ? new GeoJsonFile(file, 'places') : new OverpassFile(file);
  for (const raw of source.read()) {
    if (raw.kind !== 'raw') continue;
    read++;
    const value = cleaned(raw.value);
    const { tags, point } = isGeoJson ? ofFeature(value) : ofElement(value);
    const name = tags['name'] ?? `number ${raw.at.index ?? ''}`;
    if (tags['place'] === undefined) leftOut.add('without a place tag', name);
    else if (point.kind !== 'at') leftOut.add('places without a point', name);
    else places.push({ tags, location: point.location });
  }
  if (places.length > 0) return places;
  const list = isGeoJson ? 'features' : 'elements';
  const what =
    read === 0
      ? `has no ${list}`
      : `has no place nodes: none of its ${read} ${list} has a place tag and a point`;
  throw new ImportMalformedError(file, what, { read });
}

/** Both kinds of file say within a few lines what they are. */
function listIn(file: string): string | undefined {
  const [beginning = ''] = readText(file);
  return LIST.exec(beginning)?.[1];
}

type Described = Pick<PlaceNode, 'tags'> & { readonly point: Point };
const NOTHING: Described = { tags: {}, point: { kind: 'none' } };

function ofElement(value: unknown): Described {
  const parsed = parseElement(value);
  if (parsed.kind === 'rejected') return NOTHING;
  const { tags, lat, lon, center } = parsed.element;
  return { tags, point: pointOf(lat ?? center?.lat, lon ?? center?.lon) };
}

function ofFeature(value: unknown): Described {
  const feature = featureOf(value);
  if (feature === undefined) return NOTHING;
  return { tags: tagsOfProperties(feature.properties), point: feature.point };
}
