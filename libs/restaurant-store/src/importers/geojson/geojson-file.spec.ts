import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { readPlaces } from '../../testing/read-places.ts';
import type { ReadFile } from '../../testing/read-places.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function readText(text: string): Promise<ReadFile> {
  const file = folder.file('places.geojson');
  writeFileSync(file, text);
  return readPlaces({ format: 'geojson', file });
}

const read = (...features: unknown[]): Promise<ReadFile> =>
  readText(JSON.stringify({ type: 'FeatureCollection', features }));

const feature = {
  type: 'Feature',
  id: 'node/7',
  properties: { amenity: 'cafe', name: 'Alpha', cuisine: 'coffee', capacity: 12, '@user': 'x' },
  geometry: { type: 'Point', coordinates: [114.156, 22.2819] },
};

const corners = [
  [114.155, 22.281],
  [114.157, 22.281],
  [114.157, 22.283],
  [114.155, 22.283],
  [114.155, 22.281],
];

describe('a feature', () => {
  it('of OSM data is the same place as in an Overpass answer', async () => {
    const { places } = await read(feature);
    expect(places).toMatchObject([
      {
        id: 'osm:node/7',
        name: 'Alpha',
        cuisines: ['coffee_shop'],
        location: { lat: 22.2819, lng: 114.156 },
        metadata: { tags: { amenity: 'cafe', capacity: '12' } },
        sources: [{ name: 'openstreetmap', licence: 'ODbL-1.0' }],
      },
    ]);
    expect(places[0]?.metadata['tags']).not.toHaveProperty('@user');
  });

  it('may have a list of text for a tag', async () => {
    const properties = { ...feature.properties, cuisine: ['thai', 'noodle'], level: [1, 2] };
    const { places, warnings } = await read({ ...feature, properties });
    expect(places).toMatchObject([
      { cuisines: ['thai', 'noodle'], metadata: { tags: { level: '1;2' } } },
    ]);
    expect(warnings).toEqual({});
  });

  it('keeps properties that are no text, and says that they are no tags', async () => {
    const nested = { cuisine: { thai: true }, contact: [{ phone: 1 }] };
    const { places, warnings } = await read({
      ...feature,
      properties: { ...feature.properties, ...nested },
    });
    expect(places).toMatchObject([{ cuisines: [], metadata: { properties: nested } }]);
    expect(warnings).toMatchObject({
      value_left_out: {
        count: 2,
        found: [{ index: 0, detail: 'cuisine: {"thai":true}' }, { index: 0 }],
      },
    });
  });

  it('may name itself in its properties, and of other data has an unknown licence', async () => {
    const { places } = await read(
      { ...feature, id: undefined, properties: { ...feature.properties, '@id': 'way/3' } },
      { ...feature, id: 5 },
    );
    expect(places).toMatchObject([
      { id: 'osm:way/3' },
      {
        id: 'geojson:5',
        sources: [{ name: 'geojson', licence: 'unknown', confidence: 'unknown' }],
      },
    ]);
  });

  it('without an id is known by its name and its point', async () => {
    const own = { ...feature, id: undefined };
    const other = { ...own, properties: { ...own.properties, name: 'Beta' } };
    const [first, again] = [await read(own, other, own), await read(other, own)];
    const ids = first.places.map(({ id }) => id);
    expect(ids).toEqual(again.places.map(({ id }) => id).reverse());
    expect(ids[0]).toMatch(/^geojson:[0-9a-f]{24}$/u);
    expect(first.rejected).toMatchObject({ duplicate_id: { found: [{ index: 2 }] } });
  });

  it('may have its id among its properties', async () => {
    const own = { ...feature, id: undefined, properties: { ...feature.properties, id: 9 } };
    expect((await read(own)).places).toMatchObject([{ id: 'geojson:9' }]);
  });

  it.each([
    ['a polygon', { type: 'Polygon', coordinates: [corners] }],
    ['polygons', { type: 'MultiPolygon', coordinates: [[corners]] }],
  ])('that is %s is in its middle', async (_what, geometry) => {
    const { places } = await read({ ...feature, geometry });
    expect(places[0]?.location?.lat).toBeCloseTo(22.282);
    expect(places[0]?.location?.lng).toBeCloseTo(114.156);
  });

  it.each<[string, unknown]>([
    ['malformed', { type: 'Point' }],
    ['no_coordinates', { ...feature, geometry: null }],
    ['invalid_coordinates', { ...feature, geometry: { type: 'Point', coordinates: [8e5, 8e5] } }],
    ['invalid_coordinates', { ...feature, geometry: { type: 'LineString', coordinates: [] } }],
    ['not_a_restaurant', { ...feature, properties: { shop: 'bakery' } }],
    ['not_a_restaurant', { ...feature, properties: null }],
    ['outside', { ...feature, geometry: { type: 'Point', coordinates: [114.1, 22.56] } }],
  ])('is rejected: %s', async (reason, value) => {
    const { rejected } = await read(value);
    expect(rejected).toMatchObject({ [reason]: { count: 1, found: [{ index: 0 }] } });
  });
});

describe('a file', () => {
  it('that is cut off is refused', async () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    await expect(readText(text.slice(0, -1))).rejects.toThrow(ImportTruncatedError);
  });

  it('without features is refused', async () => {
    await expect(readText('{"elements": []}')).rejects.toThrow(ImportMalformedError);
  });
});
