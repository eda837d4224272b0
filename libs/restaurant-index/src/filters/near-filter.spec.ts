import { describe, expect, it } from '@jest/globals';
import { distanceKm } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { PlaceIndex } from '../place-index.ts';
import { placeOf } from '../testing/any-search.ts';

describe('a radius', () => {
  it('has exactly the places whose distance is within it, up to the last bit', () => {
    const centre = fc.record({
      lat: fc.double({ min: -89.9, max: 89.9, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const offset = fc.double({ min: -0.6, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(
        centre,
        fc.array(fc.tuple(offset, offset), { minLength: 1 }),
        (location, offsets) => {
          const places = offsets.map(([north, east], at) => {
            const lng = location.lng + east;
            const wrapped = lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
            const lat = Math.max(-90, Math.min(90, location.lat + north));
            return placeOf(`p${at}`, { location: { lat, lng: wrapped } });
          });
          const index = PlaceIndex.build(places, { generation: 1 });
          const distances = places.map(
            ({ location: at = location }) => distanceKm(location, at) * 1000,
          );
          for (const radiusM of distances) {
            const { total } = index.search({
              mealRule: 'overlap',
              sort: 'best',
              limit: 1,
              near: { location, radiusM },
            });
            expect(total).toBe(distances.filter((distance) => distance <= radiusM).length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
