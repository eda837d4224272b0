import { statSync } from 'node:fs';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';

/** The smallest page, and so the smallest database. */
const SMALLEST_BYTES = 512;

/**
 * SQLite takes a file of a few bytes for an empty one and writes over it: such a one is refused.
 * Looks at the size only. Were the file opened here, closing it would drop the locks that SQLite's
 * own connections of this process hold on it (POSIX), and another process could break it.
 *
 * @throws StoreCorruptError
 */
export function requireDatabaseOrNothing(path: string): void {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > 0 && size < SMALLEST_BYTES) throw new StoreCorruptError(path, 'not a SQLite database');
}
