import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** A newer version of this software made the store. It is not touched: nobody can migrate back. */
export class StoreVersionError extends AppError {
  readonly code = 'STORE_VERSION';

  constructor(where: string, found: number, known: number) {
    super(
      `${where}: made by a newer version of Tablewise (schema ${found}, this one knows ${known}); ` +
        'update Tablewise, or use another database',
      { store: shownStore(where), found, known },
    );
  }
}
