import { describe, expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { distanceKm } from '@tablewise/restaurant-domain';
import fc from 'fast-check';
import { PlaceIndex } from '../place-index.ts';
import { placeOf } from '../testing/any-search.ts';
import { Circle } from './circle.ts';

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
          const index = PlaceIndex.build(places, { generation: 1, city: HONG_KONG });
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

describe('how far a circle reaches between two latitudes', () => {
  const location = fc.record({
    lat: fc.double({ min: -89, max: 89, noNaN: true }),
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
  });
  const radiusM = fc.oneof(
    fc.double({ min: 1, max: 5_000, noNaN: true }),
    fc.double({ min: 1, max: 60_000, noNaN: true }),
  );
  const part = fc.double({ min: -1, max: 1, noNaN: true });
  const height = fc.double({ min: 0.0001, max: 0.01, noNaN: true });

  it('leaves no place of it farther away, and has all that are nearer than the inner reach', () => {
    fc.assert(
      fc.property(
        location,
        radiusM,
        fc.tuple(part, part),
        height,
        (centre, radius, at, rowHeight) => {
          const circle = new Circle(centre, radius);
          const degrees = radius / 111_000;
          const lat = centre.lat + at[0] * degrees * 1.1;
          const [south, north] = [lat - rowHeight / 3, lat + (2 * rowHeight) / 3];
          const outer = circle.outerReach(south, north);
          const inner = circle.innerReach(south, north);
          const east = (at[1] * 1.5 * degrees) / Math.cos(centre.lat * (Math.PI / 180));
          const isWithin = circle.has(lat, centre.lng + east);
          expect(isWithin && Math.abs(east) > outer).toBe(false);
          expect(!isWithin && Math.abs(east) <= inner).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is most of the circle, not a box around it', () => {
    const circle = new Circle({ lat: 22.3, lng: 114.2 }, 2_000);
    const [atCentre, halfWay] = [circle.outerReach(22.3, 22.305), circle.outerReach(22.31, 22.315)];
    expect(halfWay / atCentre).toBeCloseTo(0.83, 2);
    expect(circle.innerReach(22.295, 22.3)).toBeGreaterThan(0.9 * atCentre);
    expect(circle.outerReach(22.35, 22.355)).toBe(-1);
  });
});
