import type { z } from 'zod';
import { requestSchema } from '../../docs/schemas.ts';

/** What the tool's own schema says of a field, so that a person and a model read the same. */
export function descriptionOf(field: z.ZodType): string {
  const { description } = requestSchema(field);
  if (description === undefined) throw new TypeError('a tool field without description');
  return description;
}
