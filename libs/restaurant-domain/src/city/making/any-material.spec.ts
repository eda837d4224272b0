import { describe, expect, it } from '@jest/globals';
import { AppError } from '@tablewise/kernel';
import fc from 'fast-check';
import { City } from '../city.ts';
import { rectangle } from '../../testing/invented-map.ts';
import { CityFindings } from './findings.ts';
import { makeCity } from './make-city.ts';

const aName = fc.oneof(
  fc.constantFrom(
    'Nord',
    'nord',
    'Nord District',
    'NORD (Syd)',
    'Syd',
    'Æ',
    'Нижний',
    '河岸',
    '',
    '!',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 130 }),
);
const aKey = fc.constantFrom(
  'name',
  'name:en',
  'name:da',
  'name:zh-Hant',
  'name:ru-Latn',
  'alt_name',
  'old_name:da',
  'int_name',
);
const someNames = fc.dictionary(aKey, aName, { maxKeys: 5 });
const coordinate = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ min: -3, max: 6, noNaN: true }),
);
const aCorner = fc.tuple(coordinate, coordinate);
const aRing = fc.oneof(
  fc.tuple(coordinate, coordinate, coordinate, coordinate).map(rectangle),
  fc.array(aCorner, { minLength: 4, maxLength: 12 }),
);
const aBoundary = fc.record({
  tags: fc
    .tuple(someNames, fc.constantFrom('4', '8', '9', '10'))
    .map(([names, level]) => ({ name: 'Midt', ...names, admin_level: level })),
  outline: fc
    .array(fc.array(aRing, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
});
const aPlace = fc.record({
  tags: fc
    .tuple(someNames, fc.constantFrom('suburb', 'village', 'city', ''))
    .map(([names, kind]) => ({ name: 'By', ...names, place: kind })),
  location: fc.record({ lat: coordinate, lng: coordinate }),
});

describe('whatever the material is', () => {
  it('gives a city that is read again from its file, or an error that says why not', () => {
    const outcomes = { made: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.array(aBoundary, { maxLength: 6 }),
        fc.array(aPlace, { maxLength: 8 }),
        aName,
        (boundaries, places, name) => {
          const leftOut = new CityFindings();
          let city: City | undefined;
          try {
            city = makeCity(
              { boundaries, places, leftOut },
              { name: `X${name}`, country: 'DK' },
              new CityFindings(),
            );
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
          outcomes[city === undefined ? 'refused' : 'made']++;
          if (city === undefined) return;
          expect(City.read(JSON.parse(JSON.stringify(city.pack))).pack).toEqual(city.pack);
          expect(city.pack.areas.length).toBeLessThanOrEqual(places.length);
          for (const { name: area } of city.pack.areas) {
            expect(city.gazetteer.resolve(area, 'area')).toMatchObject({
              kind: 'known',
              name: area,
            });
          }
        },
      ),
      { numRuns: 250 },
    );
    // Neither outcome is the exception.
    expect(Math.min(outcomes.made, outcomes.refused)).toBeGreaterThan(10);
  });
});
