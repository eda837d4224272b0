import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';

/** The repository's own, wherever the process was started from. */
const OWN_FOLDER = fileURLToPath(new URL('../../../.data', import.meta.url));

/** Where a city's data are unless `DATA_DIR` says so. */
export function dataFolderOf(city: City): string {
  return join(OWN_FOLDER, folderOf(city));
}

/** The database of places in a data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'tablewise.db');
}
