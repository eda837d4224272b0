import { AppError } from '@tablewise/kernel';
import { problemOf } from '../problem/problem-of.ts';

/** Why an answer has no reasons: in the words of the problem that it would otherwise be. */
export interface Degradation {
  readonly code: string;
  readonly detail: string;
}

/** Whether an answer without reasons is in place: not where the caller is at fault, or left, or a bug. */
export function isDegrading(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  return !error.code.startsWith('INPUT_') && error.code !== 'CANCELLED';
}

/** Of an error that `isDegrading`; as careful as a problem about what it tells. */
export function degradationOf(error: AppError, requestId: string): Degradation {
  const { code, detail } = problemOf(error, requestId);
  return { code, detail };
}
