import { existsSync } from 'node:fs';
import { AppError } from '@tablewise/kernel';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { SqliteConnection } from '../sqlite/sqlite-connection.ts';

/** A backup is damaged, cut off or none at all. The store that it was for is as it was. */
export class BackupDamagedError extends AppError {
  readonly code = 'STORE_BACKUP_DAMAGED';

  constructor(file: string, what: string, cause?: unknown) {
    super(`${file}: ${what}. It is no sound backup: restore another one.`, { what }, { cause });
  }
}

/** What a backup is of. */
export interface BackupFacts {
  readonly generation: number;
  readonly places: number;
}

/**
 * Checks a backup file from end to end, without changing it; undefined when there is none.
 *
 * @throws BackupDamagedError when it is damaged or not ours
 */
export function inspectBackup(file: string): BackupFacts | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return inspect(file);
  } catch (error) {
    if (error instanceof StoreCorruptError) throw new BackupDamagedError(file, error.what, error);
    throw error;
  }
}

function inspect(file: string): BackupFacts {
  const connection = SqliteConnection.open(file);
  try {
    const tables = connection
      .prepare(`SELECT count(*) AS n FROM sqlite_master WHERE name IN ('meta', 'places')`)
      .first();
    if (tables?.['n'] !== 2) throw new BackupDamagedError(file, 'not made by Tablewise');
    const facts = connection
      .prepare('SELECT generation, (SELECT count(*) FROM places) AS places FROM meta')
      .first();
    return { generation: Number(facts?.['generation']), places: Number(facts?.['places']) };
  } finally {
    connection.close();
  }
}
