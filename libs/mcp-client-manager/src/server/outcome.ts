import { AppError } from '@tablewise/kernel';
import { CallFailure } from '../errors/call-failure.ts';

/** How a failed attempt is named: the failure's kind, or the error's code. */
export function outcomeOf(error: unknown): string {
  return error instanceof CallFailure ? error.failure.kind : codeOf(error);
}

export function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'INTERNAL';
}
