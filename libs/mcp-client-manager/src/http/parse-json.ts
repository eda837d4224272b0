import type { z } from 'zod';

/** For a schema to judge: `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a peer's JSON says by the schema, or the fields in which it is not as it should be. */
export type JsonReading<T> = { readonly value: T } | { readonly faults: readonly string[] };

/** The most faults that are worth naming. */
const MAX_FAULTS = 3;

/** Never tells what stands in a field: it may be a secret. */
export function readJson<T>(text: string, schema: z.ZodType<T>): JsonReading<T> {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { value: parsed.data };
  const faults = parsed.error.issues.map(({ path }) => path.join('.') || 'body');
  return { faults: faults.slice(0, MAX_FAULTS) };
}
