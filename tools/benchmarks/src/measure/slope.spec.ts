import { describe, expect, it } from '@jest/globals';
import { slope } from './slope.ts';

describe('slope', () => {
  it('is that of the line on which the points lie', () => {
    expect(
      slope([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBeCloseTo(2);
  });

  it('is that of the nearest line when they lie on none', () => {
    expect(
      slope([
        [0, 0],
        [1, 1],
        [2, 0],
      ]),
    ).toBe(0);
  });

  it('is 0 where there is no line to draw', () => {
    expect(slope([])).toBe(0);
    expect(slope([[1, 1]])).toBe(0);
  });
});
