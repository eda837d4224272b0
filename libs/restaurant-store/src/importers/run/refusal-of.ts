import { Buffer } from 'node:buffer';
import type { z } from 'zod';
import { firstIssue } from './first-issue.ts';
import { rejected } from './reading.ts';
import type { Rejection } from './reading.ts';

/** A quarter of the line that an export may take for it. */
const MAX_BYTES = 256 * 1024;

/**
 * Why the store must not take a record, if so: nobody could read it again, neither a server nor the
 * import of an export.
 */
export function refusalOf(
  record: { readonly id: string },
  schema: z.ZodType,
): Rejection | undefined {
  const { id } = record;
  const { error } = schema.safeParse(record);
  if (error !== undefined) return rejected('malformed', { id, detail: firstIssue(error) });
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes <= MAX_BYTES) return undefined;
  return rejected('record_too_long', { id, detail: `${bytes} bytes as JSON` });
}
