import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** A backup is of another city than the one that it was to be restored for. Nothing was touched. */
export class BackupCityError extends AppError {
  readonly code = 'STORE_BACKUP_CITY';

  constructor(file: string, { kept, asked }: { readonly kept: string; readonly asked: string }) {
    super(
      `${file}: a backup of ${kept}, and the city is ${asked}; restore it with the pack of ${kept} ` +
        '(CITY_FILE or --city)',
      { file, kept, asked },
    );
  }
}

/** A copy would overwrite something that is not known to be older. Nothing was touched. */
export class BackupRefusedError extends AppError {
  readonly code = 'STORE_COPY_REFUSED';

  constructor(where: string, why: string) {
    super(`${where}: ${why}; say --force to overwrite it`, { store: shownStore(where), why });
  }
}
