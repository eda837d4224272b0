import { z } from 'zod';

/** An element of an Overpass answer; ways and relations carry a `center` (`out center`). */
const elementSchema = z.looseObject({
  type: z.enum(['node', 'way', 'relation']),
  id: z.int().positive(),
  lat: z.unknown().optional(),
  lon: z.unknown().optional(),
  center: z.looseObject({ lat: z.unknown().optional(), lon: z.unknown().optional() }).optional(),
  tags: z.record(z.string(), z.string()).default({}),
});
export type Element = z.infer<typeof elementSchema>;
export type Tags = Element['tags'];

export type ElementResult =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'malformed'; readonly detail: string };

export function parseElement(value: unknown): ElementResult {
  const parsed = elementSchema.safeParse(value);
  if (parsed.success) return { kind: 'element', element: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'malformed', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

const idSchema = elementSchema.pick({ type: true, id: true });

/** The id a place of this element has in the store, `osm:node/123`, if it is sound enough for one. */
export function elementId(value: unknown): string | undefined {
  const parsed = idSchema.safeParse(value);
  return parsed.success ? `osm:${parsed.data.type}/${parsed.data.id}` : undefined;
}
