import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StoreCorruptError } from './store-corrupt.error.ts';
import { StoreUnusableError } from './store-unusable.error.ts';

const MAGIC = 'SQLite format 3\0';

/**
 * Looks at the file's first bytes before SQLite does, because opening it may already write: a file
 * with other content is refused. A missing or empty one is a database yet to be made.
 *
 * @throws StoreCorruptError, StoreUnusableError
 */
export function requireDatabaseOrNothing(path: string): void {
  const beginning = readBeginning(path);
  if (beginning !== '' && beginning !== MAGIC) {
    throw new StoreCorruptError(path, 'not a SQLite database');
  }
}

function readBeginning(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return '';
  const bytes = Buffer.alloc(MAGIC.length);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new StoreUnusableError(path, 'the database cannot be read', error);
  }
}
