/**
 * Design note. Neighbours in OpenStreetMap share their border corner by corner. Each ring is walked
 * with its inside to the left; a border that two polygons share is then walked once each way, and
 * the two cancel. What is left are closed walks around all of them (it is their boundary, as a sum
 * of chains), which come apart where they meet themselves: counterclockwise ones are outlines,
 * clockwise ones are holes. Polygons that share no corners come out as they are.
 */
import { isInRings } from '../is-in-outline.ts';

export type Corner = readonly [lng: number, lat: number];
export type Ring = readonly Corner[];
/** Its outline, then its holes; the last corner of a ring is the first again. */
export type Polygon = readonly Ring[];

/** Polygons that together cover what the given ones do, without the borders between them. */
export function mergePolygons(polygons: readonly Polygon[]): Polygon[] {
  const edges = new EdgeSum();
  for (const [outline = [], ...holes] of polygons) {
    edges.addRing(signedArea(outline) < 0 ? outline.toReversed() : outline);
    for (const hole of holes) edges.addRing(signedArea(hole) > 0 ? hole.toReversed() : hole);
  }
  const loops = edges.loops();
  const outlines = loops.filter((loop) => signedArea(loop) > 0);
  const merged = outlines.map((outline): [Ring, ...Ring[]] => [outline]);
  for (const hole of loops.filter((loop) => signedArea(loop) < 0)) {
    merged
      .filter(([outline]) => isMostlyInside(hole, outline))
      .sort(([a], [b]) => signedArea(a) - signedArea(b))[0]
      ?.push(hole);
  }
  return merged;
}

/** In square degrees; positive where the ring runs counterclockwise. */
export function signedArea(ring: Ring): number {
  let twice = 0;
  for (const [at, [lngA, latA]] of ring.entries()) {
    const [lngB, latB] = ring.at(at - 1) ?? [lngA, latA];
    twice += lngB * latA - lngA * latB;
  }
  return twice / 2;
}

/** A hole may touch the outline with some of its corners. */
function isMostlyInside(hole: Ring, outline: Ring): boolean {
  return hole.filter(([lng, lat]) => isInRings([outline], { lng, lat })).length * 2 > hole.length;
}

/** Edges by where they begin, each as often as it is walked more one way than the other. */
class EdgeSum {
  private readonly corners = new Map<string, Corner>();
  private readonly ends = new Map<string, string[]>();

  addRing(ring: Ring): void {
    for (const [at, corner] of ring.entries()) {
      const before = ring.at(at - 1) ?? corner;
      const [from, to] = [before.join(), corner.join()];
      this.corners.set(to, corner);
      if (from !== to && !this.take(to, from)) this.ends.set(from, [...this.endsOf(from), to]);
    }
  }

  /** Closed walks that use up all edges; none meets itself. */
  loops(): Ring[] {
    const loops: Ring[] = [];
    for (const start of this.corners.keys()) {
      const path = [start];
      const placeOnPath = new Map([[start, 0]]);
      for (let next = this.pop(start); next !== undefined; next = this.pop(path.at(-1) ?? start)) {
        const met = placeOnPath.get(next);
        if (met === undefined) {
          placeOnPath.set(next, path.push(next) - 1);
          continue;
        }
        const loop = path.splice(met + 1);
        for (const corner of loop) placeOnPath.delete(corner);
        loops.push([next, ...loop, next].flatMap((key) => [this.corners.get(key) ?? [0, 0]]));
      }
    }
    return loops;
  }

  private endsOf(from: string): string[] {
    return this.ends.get(from) ?? [];
  }

  private pop(from: string): string | undefined {
    return this.ends.get(from)?.pop();
  }

  private take(from: string, to: string): boolean {
    const ends = this.endsOf(from);
    const at = ends.indexOf(to);
    if (at >= 0) ends.splice(at, 1);
    return at >= 0;
  }
}
