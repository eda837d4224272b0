import type { z } from 'zod';
import { cleaned } from '../../records/clean-text.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { firstIssue } from '../run/first-issue.ts';
import { readText } from './read-text.ts';

/**
 * A small file of JSON, whole, as its schema has it. `what` it should be is for messages.
 *
 * @throws ImportFileError, ImportMalformedError when it is not that
 */
export function readJsonFile<T>(file: string, schema: z.ZodType<T>, what: string): T {
  const text = [...readText(file)].join('');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ImportMalformedError(file, `not ${what}: no JSON`, {}, cause);
  }
  const parsed = schema.safeParse(cleaned(json));
  if (parsed.success) return parsed.data;
  const fault = `not ${what}: ${firstIssue(parsed.error)}`;
  throw new ImportMalformedError(file, fault, {}, parsed.error);
}
