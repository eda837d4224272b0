import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HEIGHT, WIDTH, areaPath, linePath } from './path.ts';
import type { Point } from './path.ts';
import { linear } from './scale.ts';

const window = { from: 0, to: 100 };
const scale = linear(10);
const point = (from: number, to: number, value?: number): Point => ({ from, to, value });

describe('linePath', () => {
  it('draws each value for as long as it held', () => {
    expect(linePath([point(0, 50, 10), point(50, 100, 5)], window, scale)).toBe(
      'M0,0L450,0L450,50L900,50',
    );
  });

  it('breaks where nothing is known, and where time is missing', () => {
    expect(linePath([point(0, 10, 0), point(10, 20), point(20, 30, 0)], window, scale)).toBe(
      'M0,100L90,100M180,100L270,100',
    );
    expect(linePath([point(0, 10, 0), point(20, 30, 0)], window, scale)).toContain('M180');
  });

  it('is cut where the window ends, and is nothing outside of it', () => {
    expect(linePath([point(-50, 50, 10), point(50, 200, 10)], window, scale)).toBe(
      'M0,0L450,0L450,0L900,0',
    );
    expect(linePath([point(-50, 0, 10), point(100, 120, 10)], window, scale)).toBe('');
  });

  it('stays in its chart', () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 150 }), fc.nat(60), fc.option(fc.nat(30))),
    );
    fc.assert(
      fc.property(points, (raw) => {
        const drawn = linePath(
          raw.map(([from, length, value]) => point(from, from + length, value ?? undefined)),
          window,
          scale,
        );
        for (const [, x, y] of drawn.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(WIDTH);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(HEIGHT);
        }
      }),
    );
  });
});

describe('areaPath', () => {
  it('is the line, filled down to the bottom', () => {
    expect(areaPath([point(0, 50, 10), point(50, 100, 5)], window, scale)).toBe(
      'M0,100L0,0L450,0L450,50L900,50L900,100Z',
    );
  });
});
