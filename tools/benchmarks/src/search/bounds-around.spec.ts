import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceKm } from '@tablewise/restaurant-domain';
import { boundsAround, squaredChord, unitVector } from './bounds-around.ts';

const place = fc.record({
  lat: fc.double({ min: 22, max: 23, noNaN: true }),
  lng: fc.double({ min: 113.5, max: 114.5, noNaN: true }),
});
const radiusM = fc.integer({ min: 10, max: 20_000 });

describe('the bounds around a circle', () => {
  it('hold every place within it', () => {
    fc.assert(
      fc.property(place, place, radiusM, (centre, { lat, lng }, radius) => {
        fc.pre(distanceKm(centre, { lat, lng }) * 1_000 <= radius);
        const { south, north, west, east } = boundsAround(centre, radius);
        expect([lat >= south, lat <= north, lng >= west, lng <= east]).not.toContain(false);
      }),
    );
  });

  it('touch it in the north and in the south', () => {
    const centre = { lat: 22.3, lng: 114.1 };
    const { south, north } = boundsAround(centre, 2_000);
    for (const lat of [south, north]) {
      expect(distanceKm(centre, { lat, lng: centre.lng })).toBeCloseTo(2, 9);
    }
  });
});

describe('straight lines through the sphere', () => {
  it('are as long as the way over the ground says', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [x, y, z] = unitVector(one);
        const [toX, toY, toZ] = unitVector(other);
        const squared = (x - toX) ** 2 + (y - toY) ** 2 + (z - toZ) ** 2;
        expect(squared).toBeCloseTo(squaredChord(distanceKm(one, other) * 1_000), 12);
      }),
    );
  });
});
