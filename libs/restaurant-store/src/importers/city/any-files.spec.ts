import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { AppError } from '@tablewise/kernel';
import { CityFindings, makeCity } from '@tablewise/restaurant-domain/city-making';
import fc from 'fast-check';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
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

const anything = fc.jsonValue({ maxDepth: 2 });
const perhaps = (sound: unknown): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(sound) }, { weight: 1, arbitrary: anything });
const aFeature = fc.record({
  type: perhaps('Feature'),
  properties: fc.oneof(
    anything,
    fc.record({ name: perhaps('Nord'), admin_level: perhaps(9), tags: anything }),
  ),
  geometry: fc.oneof(
    anything,
    fc.record({ type: perhaps('Polygon'), coordinates: perhaps([RING]) }),
  ),
});
const anElement = fc.record({
  type: perhaps('node'),
  id: perhaps(1),
  lat: perhaps(56.05),
  lon: perhaps(10.15),
  tags: fc.oneof(anything, fc.record({ name: perhaps('Parken'), place: perhaps('suburb') })),
});

it('whatever the files hold is a city, or an error that says why not', () => {
  const files = { boundaries: folder.file('b.geojson'), places: folder.file('p.json') };
  const outcomes = { made: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 6, arbitrary: aFeature }, { weight: 1, arbitrary: anything })),
      fc.array(anElement),
      (features, elements) => {
        writeFileSync(files.boundaries, JSON.stringify({ features }));
        writeFileSync(files.places, JSON.stringify({ elements }));
        try {
          const material = readCityMaterial(files);
          makeCity(material, { name: 'Ørby', country: 'DK' }, new CityFindings());
          outcomes.made++;
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          outcomes.refused++;
        }
      },
    ),
    { numRuns: 300 },
  );
  // Neither outcome is the exception.
  expect(Math.min(outcomes.made, outcomes.refused)).toBeGreaterThan(10);
});
