import type { ZodError } from 'zod';

/** What is wrong with a record first, as one line: `tags.name: Invalid input…`. */
export function firstIssue(error: ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const message = issue?.message ?? '';
  return path === '' ? message : `${path}: ${message}`;
}
