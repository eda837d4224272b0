import type { Place } from '@tablewise/contracts';
import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';

export type Change = 'added' | 'updated' | 'unchanged' | 'duplicate';

/** Places, by what a run did to them. */
export interface RunCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of the same dataset, no longer in it. */
  readonly removed: number;
  /** Of other datasets that had to give way. */
  readonly superseded: number;
}

/**
 * One run over a dataset, inside a transaction. Which ids it has met is kept in a temporary table:
 * memory stays flat, and a run without changes writes nothing to the store itself.
 */
export class DatasetRun {
  private readonly counts = { added: 0, updated: 0, unchanged: 0 };

  constructor(
    private readonly database: SqliteDatabase,
    private readonly dataset: string,
  ) {
    database.execute('CREATE TEMP TABLE IF NOT EXISTS met (id TEXT PRIMARY KEY) WITHOUT ROWID');
    database.execute('DELETE FROM temp.met');
  }

  put(place: Place): Change {
    if (this.database.prepare('INSERT OR IGNORE INTO temp.met VALUES (?)').run(place.id) === 0) {
      return 'duplicate';
    }
    const change = this.upsert(place.id, JSON.stringify(place));
    this.counts[change]++;
    return change;
  }

  /** Removes what the run has not met, and the datasets that give way to it. */
  finish(supersedes: readonly string[]): RunCounts {
    const removed = this.database
      .prepare('DELETE FROM places WHERE dataset = ? AND id NOT IN (SELECT id FROM temp.met)')
      .run(this.dataset);
    const remove = this.database.prepare('DELETE FROM places WHERE dataset = ?');
    const superseded = supersedes.reduce((sum, dataset) => sum + remove.run(dataset), 0);
    this.database.execute('DELETE FROM temp.met');
    return { ...this.counts, removed, superseded };
  }

  private upsert(id: string, record: string): Exclude<Change, 'duplicate'> {
    const stored = this.database
      .prepare('SELECT dataset, record FROM places WHERE id = ?')
      .first(id);
    if (stored === undefined) {
      this.database
        .prepare('INSERT INTO places (id, dataset, record) VALUES (?, ?, ?)')
        .run(id, this.dataset, record);
      return 'added';
    }
    if (stored['dataset'] === this.dataset && stored['record'] === record) return 'unchanged';
    this.database
      .prepare('UPDATE places SET dataset = ?, record = ? WHERE id = ?')
      .run(this.dataset, record, id);
    return 'updated';
  }
}
