import type { Corner, Ring } from './merge-polygons.ts';

/**
 * The corners of a closed ring that tell its shape to `tolerance` degrees of latitude
 * (Douglas-Peucker); undefined where nothing of an area is left. Own, and not `simplify-js`: that
 * one is for lines, gives up the first corner of no ring, and recurses as deep as a ring is long.
 */
export function simplifyRing(closed: Ring, tolerance: number): Ring | undefined {
  const ring = closed.slice(0, -1);
  const [first] = ring;
  if (first === undefined) return undefined;
  const stretch = Math.cos((first[1] * Math.PI) / 180);
  const plane = ring.map(([lng, lat]): Corner => [lng * stretch, lat]);
  const far = farthest(plane, 0, 0).at;
  const kept = new Set([0, far]);
  const spans: [from: number, to: number][] = [
    [0, far],
    [far, ring.length],
  ];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const { at, distance } = farthest(plane, from, to);
    if (distance <= tolerance) continue;
    kept.add(at);
    spans.push([from, at], [at, to]);
  }
  if (kept.size < 3) return undefined;
  const corners = ring.filter((_, at) => kept.has(at));
  return [...corners, first];
}

/** Of the corners between two, the one that is farthest from their line; of all, where the two are one. */
function farthest(plane: Ring, from: number, to: number): { at: number; distance: number } {
  const [start, end] = [plane[from % plane.length], plane[to % plane.length]];
  let most = { at: from, distance: 0 };
  if (start === undefined || end === undefined) return most;
  const last = from === to ? plane.length : to;
  for (let at = from + 1; at < last; at++) {
    const distance = distanceToLine(plane[at] ?? start, start, end);
    if (distance > most.distance) most = { at, distance };
  }
  return most;
}

function distanceToLine([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (x1 + t * dx), y - (y1 + t * dy));
}
