import { basename } from 'node:path';
import { AppError } from '@tablewise/kernel';

/** The database cannot be opened or written for a reason outside of it: rights, disk, folder. */
export class StoreUnusableError extends AppError {
  readonly code = 'STORE_UNUSABLE';

  constructor(path: string, why: string, cause?: unknown) {
    super(`${path}: ${why}`, { file: basename(path), why }, { cause });
  }
}
