import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Outline } from './city-pack.ts';
import { HONG_KONG } from './hong-kong.ts';
import { isInOutline } from './is-in-outline.ts';

interface Boundaries {
  readonly features: readonly {
    readonly properties: { readonly District: string; readonly 地區: string };
    readonly geometry: Outline;
  }[];
}

const dataDir = process.env['REAL_DATA_DIR'] ?? '';
const file = join(dataDir, 'hk-district-boundaries/hksar_18_district_boundary.json');
const onRealData = existsSync(file) ? it : it.skip;

describe('the gazetteer against the real boundaries (hk-district-boundaries)', () => {
  onRealData('knows each of the 18 districts by both names of the boundary file', () => {
    const { gazetteer } = HONG_KONG;
    const names = boundaries().features.map(({ properties }) => properties);
    const resolved = names.map(({ District, 地區 }) => [
      gazetteer.resolve(District, 'district').kind,
      gazetteer.resolve(地區, 'district').name === gazetteer.resolve(District, 'district').name,
    ]);
    expect(resolved).toEqual(Array.from({ length: 18 }, () => ['known', true]));
  });

  onRealData('has the centre of every area inside the polygon of its district', () => {
    const { gazetteer } = HONG_KONG;
    const polygons = boundaries().features.map(({ properties, geometry }) => ({
      district: gazetteer.resolve(properties.District, 'district').name,
      geometry,
    }));
    const placed = HONG_KONG.gazetteer.areas.map(({ name, centre }) => ({
      name,
      district: polygons
        .filter(({ geometry }) => isInOutline(geometry, centre))
        .map(({ district }) => district)
        .join(),
    }));
    expect(placed).toEqual(
      HONG_KONG.gazetteer.areas.map(({ name, district }) => ({ name, district })),
    );
  });
});

const places = join(dataDir, 'hk-overpass/overpass.json');
const onRealPlaces = existsSync(places) && existsSync(file) ? it : it.skip;

describe('the outline of Hong Kong against the real boundaries', () => {
  onRealPlaces('decides on real places as the polygons of the districts do', () => {
    const polygons = boundaries().features.map(({ geometry }) => geometry);
    const { elements } = JSON.parse(readFileSync(places, 'utf8')) as Overpass;
    const differing = elements.flatMap(({ lat, lon: lng }) => {
      if (lat === undefined || lng === undefined) return [];
      const isInside = polygons.some((polygon) => isInOutline(polygon, { lat, lng }));
      return isInside === HONG_KONG.has({ lat, lng }) ? [] : [{ lat, lng }];
    });
    expect(elements.length).toBeGreaterThan(6_000);
    expect(differing.length).toBeLessThanOrEqual(1);
  });
});

interface Overpass {
  readonly elements: readonly { readonly lat?: number; readonly lon?: number }[];
}

function boundaries(): Boundaries {
  return JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
}
