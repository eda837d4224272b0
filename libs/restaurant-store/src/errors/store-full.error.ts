import type { ToolErrorCode } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** There is no room left to write. Nothing is half done; it goes on as soon as there is some. */
export class StoreFullError extends AppError {
  readonly code = 'STORE_FULL' satisfies ToolErrorCode;
  override readonly retryable = true;

  constructor(where: string, why: string, cause?: unknown) {
    const details = { store: shownStore(where), why, retryAfterMs: 60_000 };
    super(`${where}: ${why}; make room on its disk`, details, { cause });
  }
}
