import { describe, expect, it } from '@jest/globals';
import type { Areas, Location } from '@tablewise/api-client';
import fc from 'fast-check';
import { circlesOf, grouped, mostOf, widthOf } from './area-circles.ts';
import type { AreaCircle } from './area-circles.ts';

const at = ({ lat, lng }: Location) => ({ x: lng, y: -lat });

function circle(name: string, count: number, lat: number, lng: number): AreaCircle {
  return { name, label: name, count, centre: { lat, lng } };
}

describe('circles of areas', () => {
  it('stand where the areas are, and are called as the facet calls them', () => {
    const area = {
      name: 'Mong Kok',
      label: 'Mong Kok',
      aliases: [],
      district: 'Yau Tsim Mong',
      centre: { lat: 22.32, lng: 114.17 },
      count: 90,
    };
    const areas: Areas = {
      regions: [{ name: 'Kowloon', label: 'Kowloon', count: 90, areas: [area] }],
      districts: [],
      metadata: { generation: 1 },
    };
    const facet = [
      { value: 'Mong Kok', count: 7, label: '旺角' },
      { value: 'Atlantis', count: 3 },
    ];
    expect(circlesOf(facet, areas)).toEqual([
      { name: 'Mong Kok', label: '旺角', count: 7, centre: area.centre },
    ]);
    expect(circlesOf(facet, undefined)).toEqual([]);
  });

  it('join the larger one that they would cover, which keeps its name and place', () => {
    const groups = grouped(
      [circle('small', 2, 0, 3), circle('far', 1, 0, 100), circle('large', 9, 0, 0)],
      at,
      10,
    );
    expect(groups.map(({ name, count, members }) => [name, count, members.length])).toEqual([
      ['large', 11, 2],
      ['far', 1, 1],
    ]);
  });

  it('lose no place and never cover each other, wherever they are', () => {
    const some = fc.array(
      fc.tuple(fc.nat(50), fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })),
    );
    fc.assert(
      fc.property(some, (each) => {
        const circles = each.map(([count, lat, lng], index) => circle(`${index}`, count, lat, lng));
        const groups = grouped(circles, at, 25);
        const sum = (all: readonly { count: number }[]): number =>
          all.reduce((total, { count }) => total + count, 0);
        expect(sum(groups)).toBe(sum(circles));
        for (const [index, { centre: a }] of groups.entries())
          for (const { centre: b } of groups.slice(index + 1))
            expect(Math.hypot(a.lat - b.lat, a.lng - b.lng)).toBeGreaterThanOrEqual(25);
      }),
    );
  });

  it('that have most of what was found are enough to look at', () => {
    const circles = [circle('b', 15, 0, 0), circle('far', 20, 0, 0), circle('a', 65, 0, 0)];
    expect(mostOf(circles).map(({ name }) => name)).toEqual(['a', 'far']);
    expect(mostOf([])).toEqual([]);
  });

  it('are as large as what they stand for, within bounds', () => {
    expect([widthOf(0, 0), widthOf(1, 100), widthOf(25, 100), widthOf(100, 100)]).toEqual([
      30, 33, 47, 64,
    ]);
  });
});
