import { ProblemError } from './problem-error.ts';
import type { Problem } from './schema.ts';

/**
 * The problem in the `error` of an answer, or in what was caught. `undefined` for everything else:
 * a network that failed, a proxy that answered in place of the API.
 */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  return isProblem(error) ? error : undefined;
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { code, detail, status }: Partial<Record<keyof Problem, unknown>> = value;
  return typeof code === 'string' && typeof detail === 'string' && typeof status === 'number';
}
