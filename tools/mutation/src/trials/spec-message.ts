import { z } from 'zod';

/** What the process that runs specs says of them. */
export const specMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), spec: z.string() }),
  /** One of its tests, or the whole file. */
  z.object({ kind: z.literal('failed'), spec: z.string(), why: z.array(z.string()) }),
  z.object({ kind: z.literal('ended'), spec: z.string(), durationMs: z.number() }),
]);

export type SpecMessage = z.infer<typeof specMessageSchema>;
