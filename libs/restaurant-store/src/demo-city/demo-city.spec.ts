import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { placeSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { Gazetteer, HONG_KONG, distanceKm, weekOf } from '@tablewise/restaurant-domain';
import { DATASETS } from '../place-store/datasets.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { buildDemoCity } from './build-demo-city.ts';
import { MAX_CITY_SIZE, generateCity } from './generate-city.ts';
import { RealDataPresentError } from './real-data-present.error.ts';

const gazetteer = new Gazetteer(HONG_KONG);

function hashOf(size: number, seed: number): string {
  const hash = createHash('sha256');
  for (const place of generateCity({ size, seed, gazetteer })) hash.update(JSON.stringify(place));
  return hash.digest('hex');
}

describe('a generated city', () => {
  const city = [...generateCity({ size: 2_000, seed: 42, gazetteer })];
  const share = (holds: (place: Place) => boolean): number =>
    city.filter(holds).length / city.length;

  it('has only records that the wire takes, unchanged', () => {
    for (const place of city) expect(placeSchema.parse(place)).toEqual(place);
  });

  it('says of every record that it is generated', () => {
    expect(new Set(city.map(({ sources }) => JSON.stringify(sources)))).toEqual(
      new Set(['[{"name":"generated","licence":"CC0-1.0","confidence":"high"}]']),
    );
  });

  it('is the same for the same seed, byte by byte, and another for another', () => {
    expect(hashOf(300, 42)).toBe(hashOf(300, 42));
    expect(hashOf(300, 42)).not.toBe(hashOf(300, 43));
  });

  it('begins with the places of a smaller one', () => {
    expect([...generateCity({ size: 50, seed: 42, gazetteer })]).toEqual(city.slice(0, 50));
  });

  it('has every id once', () => {
    expect(new Set(city.map(({ id }) => id)).size).toBe(city.length);
  });

  it('is made as it is asked for, however large it is', () => {
    const largest = generateCity({ size: MAX_CITY_SIZE, seed: 1, gazetteer });
    expect(largest.next().value).toMatchObject({ id: 'demo:1-1' });
    largest.return(undefined);
  });

  it.each([0, -1, 1.5, Number.NaN, MAX_CITY_SIZE + 1])('is not made of %d places', (size) => {
    expect(() => generateCity({ size, seed: 1, gazetteer }).next()).toThrow(RangeError);
  });

  it('puts places near the centre of their area, in the right region and district', () => {
    for (const { district, location, ...place } of city) {
      const area = gazetteer.area(district);
      expect(area).toMatchObject({
        region: place.location_category,
        district: place.administrative_district,
      });
      if (area === undefined || location === undefined) throw new Error('nowhere');
      expect(distanceKm(location, area.centre)).toBeLessThan(3);
    }
  });

  it('has plenty of dinners in Central, and all areas', () => {
    const dinners = city.filter(
      ({ district, meals }) => district === 'Central district' && meals.dinner === 'yes',
    );
    expect(dinners.length).toBeGreaterThan(30);
    expect(new Set(city.map(({ district }) => district)).size).toBeGreaterThan(80);
  });

  it('leaves the hours of some unknown, and those meals too', () => {
    const unknown = city.filter((place) => place.operating_hours === undefined);
    expect(unknown.length / city.length).toBeGreaterThan(0.1);
    expect(unknown.length / city.length).toBeLessThan(0.3);
    expect(unknown.every(({ meals }) => meals.dinner === 'unknown')).toBe(true);
  });

  it('has hours that the domain understands', () => {
    for (const { operating_hours } of city) {
      if (operating_hours !== undefined) expect(weekOf(operating_hours)).toHaveProperty('days');
    }
  });

  it('has votes of many sizes, good and bad, and some places without', () => {
    const total = ({ sentiment }: Place): number =>
      sentiment.likes + sentiment.neutral + sentiment.dislikes;
    expect(share((place) => total(place) === 0)).toBeGreaterThan(0.05);
    expect(share((place) => total(place) > 300)).toBeGreaterThan(0.02);
    expect(share(({ sentiment }) => sentiment.likes > 3 * sentiment.dislikes)).toBeGreaterThan(0.3);
    expect(share(({ sentiment }) => sentiment.likes < sentiment.dislikes)).toBeGreaterThan(0.05);
  });

  it('has a price level that agrees with the band', () => {
    for (const { price_range, price_level } of city) {
      expect(price_level === undefined).toBe(price_range === 'Not specified');
    }
  });
});

describe('building a demo city', () => {
  let folder: TemporaryFolder;
  let store: PlaceStore;

  beforeEach(() => {
    folder = new TemporaryFolder();
    store = openPlaceStore({ path: folder.file('places.db') });
  });

  afterEach(() => {
    store.close();
    folder.remove();
  });

  it('replaces the city of another seed', () => {
    buildDemoCity(store, { size: 20, seed: 1, gazetteer, force: false });
    const result = buildDemoCity(store, { size: 10, seed: 2, gazetteer, force: false });
    expect(result).toMatchObject({ added: 10, removed: 20, generation: 2 });
  });

  it('does not touch imported places unless it is forced to', () => {
    const imported = [...generateCity({ size: 3, seed: 9, gazetteer })];
    store.replace({ dataset: DATASETS.overpass, origin: 'a spec', supersedes: [] }, (put) => {
      for (const place of imported) put(place);
      return 0;
    });
    const build = (force: boolean): unknown =>
      buildDemoCity(store, { size: 5, seed: 1, gazetteer, force });
    expect(() => build(false)).toThrow(RealDataPresentError);
    expect([...store.places()]).toEqual(imported);
    expect(build(true)).toMatchObject({ added: 5, superseded: 3 });
    expect(store.datasets()).toEqual(new Map([[DATASETS.demoCity, 5]]));
  });
});
