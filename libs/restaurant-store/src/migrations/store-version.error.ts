import { basename } from 'node:path';
import { AppError } from '@tablewise/kernel';

/** A newer version of this software made the store. It is not touched: nobody can migrate back. */
export class StoreVersionError extends AppError {
  readonly code = 'STORE_VERSION';

  constructor(path: string, found: number, known: number) {
    super(
      `${path}: made by a newer version of Tablewise (schema ${found}, this one knows ${known}); ` +
        'update Tablewise, or use another data directory',
      { file: basename(path), found, known },
    );
  }
}
