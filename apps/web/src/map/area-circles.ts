import type { Areas, FacetCount, Location } from '@tablewise/api-client';

/** An area with what was found in it. */
export interface AreaCircle {
  readonly name: string;
  readonly label: string;
  readonly centre: Location;
  readonly count: number;
}

/** Areas that are one circle at this distance: the largest gives its place and its name. */
export interface CircleGroup extends AreaCircle {
  readonly members: readonly AreaCircle[];
}

/** Where the areas of a facet are, those that are known. */
export function circlesOf(
  facet: readonly FacetCount[] = [],
  areas: Areas | undefined,
): AreaCircle[] {
  const known = new Map(groundOf(areas).map((area) => [area.name, area]));
  return facet.flatMap(({ value, count, label }) => {
    const area = known.get(value);
    if (area === undefined) return [];
    return [{ name: value, label: label ?? area.label, centre: area.centre, count }];
  });
}

/** All areas, whether anything was found there or not. */
export function groundOf(areas: Areas | undefined): readonly AreaCircle[] {
  return areas?.regions.flatMap((region) => region.areas) ?? [];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Circles that do not cover each other: the largest stand where they are, and each of the others
 * either stands clear of them or joins the nearest. `at` says where a place is on the screen, `apart`
 * is in the same unit.
 */
export function grouped(
  circles: readonly AreaCircle[],
  at: (place: Location) => Point,
  apart: number,
): CircleGroup[] {
  const groups: { readonly point: Point; readonly members: AreaCircle[] }[] = [];
  for (const circle of circles.toSorted((a, b) => b.count - a.count)) {
    const point = at(circle.centre);
    const distance = ({ point: other }: { readonly point: Point }): number =>
      Math.hypot(other.x - point.x, other.y - point.y);
    const [nearest] = groups.toSorted((a, b) => distance(a) - distance(b));
    if (nearest !== undefined && distance(nearest) < apart) nearest.members.push(circle);
    else groups.push({ point, members: [circle] });
  }
  return groups.flatMap(({ members }) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ ...first, count: members.reduce((sum, { count }) => sum + count, 0), members }];
  });
}

/** Most of what was found is within this share; the far corners do not make the rest small. */
const MOST_SHARE = 0.7;

/** The areas that have most of what was found, the largest first. */
export function mostOf(circles: readonly AreaCircle[]): AreaCircle[] {
  const total = circles.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  return circles
    .toSorted((a, b) => b.count - a.count)
    .filter(({ count }) => {
      const isNeeded = seen < total * MOST_SHARE;
      seen += count;
      return isNeeded;
    });
}

const SMALLEST_PX = 30;
const LARGEST_PX = 64;

/** How wide a circle is, px: its surface is as its count. */
export function widthOf(count: number, most: number): number {
  const share = most === 0 ? 0 : Math.sqrt(count / most);
  return Math.round(SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * share);
}
