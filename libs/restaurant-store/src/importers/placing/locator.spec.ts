import { afterAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { Boundaries } from './boundaries.ts';
import { Locator } from './locator.ts';

const { gazetteer } = HONG_KONG;
const folder = new TemporaryFolder();
afterAll(() => {
  folder.remove();
});

function boundariesOf(content: unknown): Boundaries {
  const file = folder.file('boundaries.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return Boundaries.read(file, gazetteer);
}

function square(name: string, [west, south]: [number, number], side = 0.05): object {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { code: 7, District: name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const central = { lat: 22.2819, lng: 114.156 };
const taiO = { lat: 22.2535, lng: 113.862 };
const shenzhen = { lat: 22.56, lng: 114.1 };

describe('without boundaries', () => {
  const locator = new Locator(HONG_KONG);

  it('takes the nearest centre, at lowered confidence', () => {
    expect(locator.locate({ location: central, address: '' })).toMatchObject({
      area: { name: 'Central district' },
      district: 'Central and Western',
      areaBy: 'nearest_centre',
      decidedBy: 'gazetteer',
    });
    expect(locator.locate({ location: taiO, address: '' })?.area.name).toBe('Tai O');
  });

  it.each([
    ['Ngong Ping', 22.2559, 113.9029],
    ['Kam Tin', 22.4415, 114.0655],
    ['Tai Mei Tuk', 22.4727, 114.237],
    ['HKUST', 22.3364, 114.2655],
  ])('has %s by the outline alone, far from every centre', (_name, lat, lng) => {
    expect(locator.locate({ location: { lat, lng }, address: '' })).toMatchObject({
      areaBy: 'nearest_centre',
      decidedBy: 'outline',
    });
  });

  it.each([
    ['Futian', shenzhen.lat, shenzhen.lng],
    ['Luohu', 22.5431, 114.1183],
    ['Shekou', 22.4839, 113.9167],
    ['Macau', 22.19, 113.55],
  ])('has %s outside of the outline, however near a centre is', (_name, lat, lng) => {
    expect(locator.locate({ location: { lat, lng }, address: '香港中環' })).toBeUndefined();
  });

  it('is of any city that has a pack', () => {
    const cairo = new Locator(CAIRO);
    const tahrir = { lat: 30.0444, lng: 31.2357 };
    expect(cairo.locate({ location: tahrir, address: '' })).toMatchObject({
      decidedBy: 'gazetteer',
    });
    expect(cairo.locate({ location: central, address: '' })).toBeUndefined();
  });

  it('believes an address near by, and doubts one far away', () => {
    expect(locator.locate({ location: central, address: '香港上環蘇杭街49號' })).toMatchObject({
      area: { name: 'Sheung Wan' },
      areaBy: 'address',
    });
    expect(locator.locate({ location: central, address: '新界沙田新城市廣場' })).toMatchObject({
      area: { name: 'Central district' },
      areaBy: 'nearest_centre',
      contradiction: 'Sha Tin',
    });
  });
});

describe('with boundaries', () => {
  const collection = {
    type: 'FeatureCollection',
    features: [square('Wan Chai', [114.13, 22.26])],
  };
  const locator = new Locator(HONG_KONG, boundariesOf(collection));

  it('lets the polygon decide the district, and prefers its areas', () => {
    expect(locator.locate({ location: central, address: '' })).toMatchObject({
      area: { district: 'Wan Chai' },
      district: 'Wan Chai',
      decidedBy: 'boundaries',
    });
  });

  it('passes over points, and over polygons of regions and of the city', () => {
    const label = {
      ...square('Kowloon', [114.1, 22.3]),
      geometry: { type: 'Point', coordinates: [114, 22] },
    };
    const features = [
      label,
      square('香港', [113.8, 22.1], 0.8),
      square('Kowloon', [114.15, 22.25]),
      square('Islands', [113.85, 22.23]),
    ];
    const found = boundariesOf({ type: 'FeatureCollection', features });
    expect([found.districtAt(taiO), found.districtAt(central)]).toEqual(['Islands', undefined]);
  });

  it('puts what is in no polygon outside', () => {
    expect(locator.locate({ location: taiO, address: '' })).toBeUndefined();
  });
});

describe('a file of boundaries', () => {
  const feature = square('Wan Chai', [114.13, 22.26]);
  it.each<[string, unknown]>([
    ['no JSON', '{"type": "Feat'],
    ['no collection', { type: 'Feature' }],
    ['no polygons', { type: 'FeatureCollection', features: [] }],
    [
      'no district among them',
      { type: 'FeatureCollection', features: [square('Kowloon', [114.15, 22.25])] },
    ],
    ['a grid in metres', { type: 'FeatureCollection', features: [square('Wan Chai', [8e5, 8e5])] }],
    [
      'an unknown district',
      { type: 'FeatureCollection', features: [feature, square('X', [1, 2])] },
    ],
  ])('with %s is refused', (_what, content) => {
    expect(() => boundariesOf(content)).toThrow(ImportMalformedError);
  });

  it('that is missing is named', () => {
    expect(() => Boundaries.read(folder.file('none.json'), gazetteer)).toThrow(ImportFileError);
  });
});
