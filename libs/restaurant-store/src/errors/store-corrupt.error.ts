import { AppError } from '@tablewise/kernel';
import { shownStore } from './shown-store.ts';

/** No database of ours, or a damaged one. It was left as it is: restore it or move it away. */
export class StoreCorruptError extends AppError {
  readonly code = 'STORE_CORRUPT';

  constructor(
    where: string,
    readonly what: string,
    cause?: unknown,
  ) {
    super(
      `${where}: ${what}. It was left untouched; restore it from a backup, or move it away and ` +
        'import again.',
      { store: shownStore(where), what },
      { cause },
    );
  }
}
