import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rectangle } from '../../testing/invented-map.ts';
import type { Bounds } from '../../testing/invented-map.ts';
import type { Outline } from '../city-pack.ts';
import { isInOutline } from '../is-in-outline.ts';
import { cityGround } from './city-ground.ts';

const polygon = (...rings: [number, number][][]): Outline => ({
  type: 'Polygon',
  coordinates: rings,
});
const CELL = 0.1;

function cell(at: number): Outline {
  const [west, south] = [(at % 4) * CELL, Math.floor(at / 4) * CELL];
  return polygon(rectangle([west, south, west + CELL, south + CELL]));
}

function circle(corners: number): [number, number][] {
  const ring = Array.from({ length: corners }, (_, at): [number, number] => {
    const angle = (at / corners) * 2 * Math.PI;
    return [10 + Math.cos(angle) * 0.2, 50 + Math.sin(angle) * 0.1];
  });
  return [...ring, ...ring.slice(0, 1)];
}

describe('the ground of a city', () => {
  it('covers what its boundaries do, whichever of a grid they are, and has no borders within', () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { minLength: 1 });
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        (chosen, turned) => {
          const outlines = chosen.map((at): Outline => {
            const [ring = []] = cell(at).coordinates as [number, number][][];
            return polygon(turned[at] === true ? ring.toReversed() : ring);
          });
          const { outline } = cityGround(outlines, []);
          for (let at = 0; at < 16; at++) {
            const middle = { lng: ((at % 4) + 0.5) * CELL, lat: (Math.floor(at / 4) + 0.5) * CELL };
            expect(outline !== undefined && isInOutline(outline, middle)).toBe(chosen.includes(at));
          }
          if (chosen.length === 16) expect(outline?.coordinates[0]).toHaveLength(5);
        },
      ),
    );
  });

  it('keeps what lies on a border that two share', () => {
    const { outline } = cityGround([cell(0), cell(1)], []);
    expect(outline && isInOutline(outline, { lng: CELL, lat: CELL / 2 })).toBe(true);
    expect(outline?.coordinates[0]).toHaveLength(5);
  });

  it('keeps holes, and what lies within them', () => {
    const [lake, island]: Bounds[] = [
      [0.2, 0.2, 0.8, 0.8],
      [0.4, 0.4, 0.6, 0.6],
    ];
    const { outline } = cityGround(
      [
        polygon(rectangle([0, 0, 1, 1]), rectangle(lake ?? [0, 0, 0, 0])),
        polygon(rectangle(island ?? [0, 0, 0, 0])),
      ],
      [],
    );
    const inside = [0.1, 0.3, 0.5].map((lng) => outline && isInOutline(outline, { lng, lat: 0.5 }));
    expect(inside).toEqual([true, false, true]);
  });

  it('is the same where a boundary comes twice, or overlaps another', () => {
    const twice = cityGround([cell(0), cell(0), polygon(rectangle([0.05, 0.05, 0.15, 0.15]))], []);
    for (const middle of [0.02, 0.07, 0.12]) {
      expect(twice.outline && isInOutline(twice.outline, { lng: middle, lat: middle })).toBe(true);
    }
  });

  it('has at most 200 corners, none far from where it was', () => {
    const { outline, box } = cityGround([polygon(circle(20_000))], []);
    const [ring = []] = (outline?.coordinates ?? []) as [number, number][][];
    expect(ring.length).toBeGreaterThan(50);
    expect(ring.length).toBeLessThanOrEqual(201);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const [lng, lat] of ring) {
      expect(Math.hypot((lng - 10) / 0.2, (lat - 50) / 0.1)).toBeCloseTo(1, 2);
      expect(String(lng + lat).length).toBeLessThan(20);
    }
    expect(box).toEqual({ south: 49.9, west: 9.8, north: 50.1, east: 10.2 });
  });

  it('has only a box where its boundaries are smaller than what can be told', () => {
    const { outline, box } = cityGround(
      [polygon(rectangle([10.00001, 50.00001, 10.00002, 50.00002]))],
      [],
    );
    expect(outline).toBeUndefined();
    expect(box).toEqual({ south: 50, west: 10, north: 50.0001, east: 10.0001 });
  });
});
