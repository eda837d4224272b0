import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own `.data`, wherever the process was started from. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../.data', import.meta.url));

/** The database of places in a data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'tablewise.db');
}
