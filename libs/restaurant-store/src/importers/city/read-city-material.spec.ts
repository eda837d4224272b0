import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { truncateSync, writeFileSync } from 'node:fs';
import type { CityMaterial } from '@tablewise/restaurant-domain/city-making';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { readCityMaterial } from './read-city-material.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

const RING = [
  [10, 56],
  [10.2, 56],
  [10.2, 56.2],
  [10, 56],
];

const feature = (
  properties: object,
  geometry: unknown = { type: 'Polygon', coordinates: [RING] },
): object => ({
  type: 'Feature',
  properties,
  geometry,
});

const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', generator: 'overpass-turbo', features });
const answer = (...elements: unknown[]): string =>
  JSON.stringify({ version: 0.6, generator: 'Overpass API', elements });

const NORTH = feature({
  '@id': 'relation/1',
  admin_level: '9',
  boundary: 'administrative',
  name: 'Nord',
});
const PARK = {
  type: 'node',
  id: 1,
  lat: 56.1,
  lon: 10.1,
  tags: { place: 'suburb', name: 'Parken' },
};

/** A text in place of one of the two sound files. */
function read(texts: { boundaries?: string; places?: string }): CityMaterial {
  const files = { boundaries: folder.file('admin.geojson'), places: folder.file('places.json') };
  writeFileSync(files.boundaries, texts.boundaries ?? collection(NORTH));
  writeFileSync(files.places, texts.places ?? answer(PARK));
  return readCityMaterial(files);
}

const leftOut = (material: CityMaterial): Record<string, number> =>
  Object.fromEntries(material.leftOut.list().map(({ what, count }) => [what, count]));

describe('boundaries', () => {
  it('are polygons with an admin_level, flat or with their tags below', () => {
    const nested = feature(
      { type: 'relation', id: 2, tags: { admin_level: 10, name: 'Syd' }, meta: {} },
      { type: 'MultiPolygon', coordinates: [[RING.map((corner) => [...corner, 12])]] },
    );
    const material = read({ boundaries: collection(NORTH, nested) });
    const outline = { type: 'MultiPolygon', coordinates: [[RING]] };
    expect(material.boundaries).toMatchObject([
      { tags: { admin_level: '9', name: 'Nord' }, outline },
      { tags: { admin_level: '10', name: 'Syd' }, outline },
    ]);
    expect(leftOut(material)).toEqual({});
  });

  it('leave out what is none, by reason', () => {
    const broken = {
      type: 'Polygon',
      coordinates: [
        [
          [836_000, 816_000],
          [1, 1],
          [2, 2],
          [836_000, 816_000],
        ],
      ],
    };
    const material = read({
      boundaries: collection(
        NORTH,
        feature({ name: 'Nord' }, { type: 'Point', coordinates: [10, 56] }),
        feature({ name: 'Ingen' }, null),
        feature({ name: '\u001B[2JPost', admin_level: '8', boundary: 'postal_code' }),
        feature({ name: 'Uden' }),
        feature({ name: 'Ord', admin_level: 'nine' }),
        feature({ name: 'Delvis', admin_level: '9', '@tainted': true }),
        feature({ name: 'Gitter', admin_level: '9' }, broken),
        'no feature',
      ),
    });
    expect(material.boundaries).toHaveLength(1);
    expect(leftOut(material)).toEqual({
      'features that are no polygon': 2,
      'boundaries that are not administrative': 1,
      'features without an admin_level': 2,
      'boundaries that the export has in part only': 1,
      'features whose polygon is broken': 1,
      'values that are no feature': 1,
    });
    expect(material.leftOut.list().flatMap(({ names }) => names)).toContain('Post');
  });
});

describe('places', () => {
  it('are read out of an answer of Overpass', () => {
    const way = {
      type: 'way',
      id: 2,
      center: { lat: 56.15, lon: 10.15 },
      tags: { place: 'quarter', name: 'Engen' },
    };
    const material = read({
      places: answer(
        PARK,
        way,
        { type: 'node', id: 3, lat: 56, lon: 10, tags: { shop: 'x' } },
        { type: 'way', id: 4, tags: { place: 'suburb', name: 'Løs' } },
        'no element',
      ),
    });
    expect(material.places).toEqual([
      { tags: PARK.tags, location: { lat: 56.1, lng: 10.1 } },
      { tags: way.tags, location: { lat: 56.15, lng: 10.15 } },
    ]);
    expect(leftOut(material)).toEqual({ 'without a place tag': 2, 'places without a point': 1 });
  });

  it('are read out of GeoJSON too', () => {
    const point = { type: 'Point', coordinates: [10.1, 56.1] };
    const material = read({
      places: JSON.stringify(
        JSON.parse(collection(feature(PARK.tags, point), feature({ place: 'suburb' }, null))),
        null,
        2,
      ),
    });
    expect(material.places).toEqual([{ tags: PARK.tags, location: { lat: 56.1, lng: 10.1 } }]);
    expect(leftOut(material)).toEqual({ 'places without a point': 1 });
  });
});

describe('a file that is of no use', () => {
  it.each<
    [
      string,
      { boundaries?: string; places?: string },
      typeof ImportMalformedError | typeof ImportTruncatedError,
      string,
    ]
  >([
    [
      'boundaries that are no JSON',
      { boundaries: '<osm/>' },
      ImportMalformedError,
      'admin.geojson: not JSON at line 1, column 1',
    ],
    [
      'boundaries that are cut off',
      { boundaries: collection(NORTH).slice(0, -20) },
      ImportTruncatedError,
      'admin.geojson: ends too early',
    ],
    [
      'boundaries as Overpass answers',
      { boundaries: answer() },
      ImportMalformedError,
      'osmtogeojson makes one of an Overpass answer',
    ],
    [
      'boundaries without features',
      { boundaries: collection() },
      ImportMalformedError,
      'admin.geojson: has no features',
    ],
    [
      'boundaries without levels',
      { boundaries: collection(feature({ name: 'X' })) },
      ImportMalformedError,
      'none of its 1 features is an administrative boundary',
    ],
    [
      'boundaries that are all broken',
      {
        boundaries: collection(
          feature({ admin_level: '9' }, { type: 'Polygon', coordinates: [[[1, 1]]] }),
        ),
      },
      ImportMalformedError,
      'every polygon is broken (1)',
    ],
    [
      'places that are no JSON',
      { places: '' },
      ImportTruncatedError,
      'places.json: ends too early',
    ],
    [
      'places that are cut off',
      { places: answer(PARK).slice(0, -2) },
      ImportTruncatedError,
      'the last whole element is number 0 (osm:node/1)',
    ],
    [
      'places that Overpass broke off',
      { places: JSON.stringify({ elements: [PARK], remark: 'runtime error: out of memory' }) },
      ImportTruncatedError,
      'out of memory',
    ],
    [
      'places without a list',
      { places: '{}' },
      ImportMalformedError,
      'it has no list of "elements"',
    ],
    ['no elements', { places: answer() }, ImportMalformedError, 'has no elements'],
    [
      'no places among the elements',
      { places: answer({ ...PARK, tags: { amenity: 'cafe' } }) },
      ImportMalformedError,
      'has no place nodes: none of its 1 elements',
    ],
    [
      'no places among the features',
      { places: collection(NORTH) },
      ImportMalformedError,
      'has no place nodes: none of its 1 features',
    ],
  ])('such as %s is said with its name', (_what, texts, error, message) => {
    expect(() => read(texts)).toThrow(error);
    expect(() => read(texts)).toThrow(message);
  });

  it('such as one that is missing is said with its name', () => {
    const files = { boundaries: folder.file('none.geojson'), places: folder.file('none.json') };
    expect(() => readCityMaterial(files)).toThrow(ImportFileError);
    expect(() => readCityMaterial(files)).toThrow('none.geojson: no such file');
  });

  it('such as one of a whole country is not begun with', () => {
    const file = folder.file('country.json');
    writeFileSync(file, '');
    truncateSync(file, 200_000_001);
    expect(() => readCityMaterial({ boundaries: file, places: file })).toThrow(
      'country.json: 201 MB, and 200 MB is the most',
    );
  });
});
