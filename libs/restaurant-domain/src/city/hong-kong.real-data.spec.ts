import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from './hong-kong.ts';

type Ring = readonly (readonly [lng: number, lat: number])[];
interface Boundaries {
  readonly features: readonly {
    readonly properties: { readonly District: string; readonly 地區: string };
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] };
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
      rings: geometry.coordinates,
    }));
    const placed = HONG_KONG.gazetteer.areas.map(({ name, centre }) => ({
      name,
      district: polygons
        .filter(({ rings }) => isInside(rings, centre.lng, centre.lat))
        .map(({ district }) => district)
        .join(),
    }));
    expect(placed).toEqual(
      HONG_KONG.gazetteer.areas.map(({ name, district }) => ({ name, district })),
    );
  });
});

function boundaries(): Boundaries {
  return JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
}

/** Even-odd rule over all rings, so that holes are outside. */
function isInside(rings: readonly Ring[], lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [at, [lngA, latA]] of ring.entries()) {
      const [lngB, latB] = ring.at(at - 1) ?? [lngA, latA];
      const crosses = latA > lat !== latB > lat;
      if (crosses && lng < lngA + ((lngB - lngA) * (lat - latA)) / (latB - latA)) inside = !inside;
    }
  }
  return inside;
}
