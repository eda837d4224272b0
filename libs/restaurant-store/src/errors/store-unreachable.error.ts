import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** The database server does not answer, or left in the middle. Nothing is half done. */
export class StoreUnreachableError extends AppError {
  readonly code = 'STORE_UNREACHABLE';
  override readonly retryable = true;

  constructor(where: string, why: string, cause?: unknown) {
    const details = { store: shownStore(where), retryAfterMs: 5_000 };
    super(`${where}: not reachable (${why})`, details, { cause });
  }
}
