import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * Copies one state of a database that others may be using into a file of its own.
 *
 * @throws StoreUnusableError when there is none, and what reading it throws
 */
export function vacuumInto(path: string, file: string): void {
  if (!existsSync(path)) throw new StoreUnusableError(path, 'there is no database to copy');
  const connection = SqliteConnection.open(path);
  try {
    connection.prepare('VACUUM INTO ?').run(file);
  } finally {
    connection.close();
  }
}

/** Of a file its content, of a folder the names in it: what the power cannot take any more. */
export function flushToDisk(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
