import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** Someone else is writing to the store, or did while this one was about to. */
export class StoreLockedError extends AppError {
  readonly code = 'STORE_LOCKED' satisfies ToolErrorCode;
  override readonly retryable = true;

  constructor(where: string, why: string, cause?: unknown) {
    const details = { store: shownStore(where), why, retryAfterMs: 1_000 };
    super(`${where}: ${why}; try again`, details, { cause });
  }
}
