import { z } from 'zod';
import { pointOf } from '../places/draft.ts';
import type { Point } from '../places/draft.ts';

const position = z.array(z.number()).min(2);
const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(1)).min(1) }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(position).min(1)).min(1)).min(1),
  }),
]);
type Geometry = z.infer<typeof geometrySchema>;

const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable().default({}),
  geometry: z.unknown(),
});

/** What of a feature describes a restaurant. */
export interface Feature {
  /** `feature.id`, the `@id` that exports of OSM data carry, or a property `id`. */
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly geometry: unknown;
  /** The middle of a polygon's outline. */
  readonly point: Point;
}

/** A GeoJSON feature (RFC 7946: longitude first); undefined when the value is none. */
export function featureOf(value: unknown): Feature | undefined {
  const parsed = featureSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { properties, geometry } = parsed.data;
  const id = parsed.data.id ?? properties?.['@id'] ?? properties?.['id'];
  return {
    properties: properties ?? {},
    geometry,
    point: pointOfGeometry(geometry),
    ...((typeof id === 'string' || typeof id === 'number') && { id: String(id) }),
  };
}

function pointOfGeometry(value: unknown): Point {
  if (value === null || value === undefined) return { kind: 'none' };
  const parsed = geometrySchema.safeParse(value);
  if (!parsed.success) return { kind: 'invalid', given: JSON.stringify(value).slice(0, 100) };
  const [lng, lat] = middleOf(parsed.data);
  return pointOf(lat, lng);
}

/** Of the box around the first outline: a restaurant is small. */
function middleOf(geometry: Geometry): readonly (number | undefined)[] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const rings =
    geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return [0, 1].map((axis) => {
    const along = (rings[0] ?? []).map((corner) => corner[axis] ?? Number.NaN);
    const low = along.reduce((least, next) => Math.min(least, next));
    const high = along.reduce((most, next) => Math.max(most, next));
    return (low + high) / 2;
  });
}
