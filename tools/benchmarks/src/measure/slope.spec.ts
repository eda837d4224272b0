import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { slopeOf } from './slope.ts';
import type { Point } from './slope.ts';

const SERIES = 200;

/** Noise around a line; `memory` is how much of the last noise is left in the next. */
function series(slope: number, memory: number, seed: number): Point[] {
  const random = seededRandom(seed);
  let noise = 0;
  return Array.from({ length: 100 }, (_, x): Point => {
    noise = memory * noise + random() - 0.5;
    return [x, slope * x + noise];
  });
}

/** In how many series the interval holds the slope that they were made with. */
function held(slope: number, memory: number): number {
  const seeds = Array.from({ length: SERIES }, (_, n) => n + 1);
  return seeds.filter((seed) => {
    const { low, high } = slopeOf(series(slope, memory, seed));
    return low <= slope && slope <= high;
  }).length;
}

describe('slopeOf', () => {
  it('is that of the line on which the points lie, without a doubt', () => {
    const { slope, low, high } = slopeOf([
      [0, 1],
      [1, 3],
      [2, 5],
    ]);
    expect([slope, low, high]).toEqual([2, 2, 2]);
  });

  it('is that of the nearest line when they lie on none', () => {
    expect(
      slopeOf([
        [0, 0],
        [1, 1],
        [2, 0],
      ]).slope,
    ).toBe(0);
  });

  it('is 0 where there is no line to draw', () => {
    expect(slopeOf([]).slope).toBe(0);
    expect(slopeOf([[1, 1]]).slope).toBe(0);
  });

  it('has an interval that holds the true slope in about 95 of 100 cases', () => {
    expect(held(0.01, 0) / SERIES).toBeGreaterThan(0.92);
    expect(held(0.01, 0) / SERIES).toBeLessThan(0.98);
  });

  it('keeps most of that where each value is much like the last', () => {
    expect(held(0, 0.8) / SERIES).toBeGreaterThan(0.88);
  });

  it('is certain of a growth that is larger than the noise', () => {
    expect(slopeOf(series(0.1, 0.5, 1)).low).toBeGreaterThan(0);
  });
});
