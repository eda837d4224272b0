import { z } from 'zod';
import { firstIssue } from '../run/first-issue.ts';
import { rejected } from '../run/reading.ts';
import type { Rejection } from '../run/reading.ts';

/** OSM tags: text by text. */
export const tagsSchema = z.record(z.string(), z.string());
export type Tags = z.infer<typeof tagsSchema>;

/** An element of an Overpass answer; ways and relations carry a `center` (`out center`). */
const elementSchema = z.looseObject({
  type: z.enum(['node', 'way', 'relation']),
  id: z.int().positive(),
  lat: z.unknown().optional(),
  lon: z.unknown().optional(),
  center: z.looseObject({ lat: z.unknown().optional(), lon: z.unknown().optional() }).optional(),
  tags: tagsSchema.default({}),
});
export type Element = z.infer<typeof elementSchema>;

/** An element, or what is wrong with it. */
export type ElementResult = { readonly kind: 'element'; readonly element: Element } | Rejection;

/** Checks what stands in the list of an answer; whether it is a restaurant its tags say. */
export function parseElement(value: unknown): ElementResult {
  const parsed = elementSchema.safeParse(value);
  if (parsed.success) return { kind: 'element', element: parsed.data };
  const detail = firstIssue(parsed.error);
  return rejected('malformed', { id: elementId(value), detail });
}

const idSchema = elementSchema.pick({ type: true, id: true });

/** The id a place of this element has in the store, `osm:node/123`, if it is sound enough for one. */
export function elementId(value: unknown): string | undefined {
  const parsed = idSchema.safeParse(value);
  return parsed.success ? `osm:${parsed.data.type}/${parsed.data.id}` : undefined;
}
