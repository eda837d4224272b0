import { z } from 'zod';

// A grid such as HK1980 has coordinates in the hundred thousands: refused here.
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number());
const polygon = z.array(z.array(position).min(4)).min(1);

/** A geometry with an inside (RFC 7946: WGS84, longitude first). */
export const polygonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);
