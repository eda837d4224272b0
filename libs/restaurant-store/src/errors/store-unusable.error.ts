import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** The database cannot be opened or written for a reason outside of it: rights, disk, name. */
export class StoreUnusableError extends AppError {
  readonly code = 'STORE_UNUSABLE';

  constructor(where: string, why: string, cause?: unknown) {
    super(`${where}: ${why}`, { store: shownStore(where), why }, { cause });
  }
}
