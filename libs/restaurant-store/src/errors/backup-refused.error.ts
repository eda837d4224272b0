import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** A copy would overwrite something that is not known to be older. Nothing was touched. */
export class BackupRefusedError extends AppError {
  readonly code = 'STORE_COPY_REFUSED';

  constructor(where: string, why: string) {
    super(`${where}: ${why}; say --force to overwrite it`, { store: shownStore(where), why });
  }
}
