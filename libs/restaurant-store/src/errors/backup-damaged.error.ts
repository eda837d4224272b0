import { AppError } from '@tablewise/kernel';

/** A backup is damaged, cut off or none at all. The store that it was for is as it was. */
export class BackupDamagedError extends AppError {
  readonly code = 'STORE_BACKUP_DAMAGED';

  constructor(file: string, what: string, cause?: unknown) {
    super(`${file}: ${what}. It is no sound backup: restore another one.`, { what }, { cause });
  }
}
