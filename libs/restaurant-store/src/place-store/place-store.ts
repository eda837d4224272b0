import { placeSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import type { Clock } from '@tablewise/kernel';
import type { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { StoreCorruptError } from '../sqlite/store-corrupt.error.ts';
import { DatasetRun } from './dataset-run.ts';
import type { Change, RunCounts } from './dataset-run.ts';

/** Rows read at a time; what `places()` holds in memory. */
const PAGE_ROWS = 1_000;

/** What a run brings in: the dataset it replaces whole, and those that must give way to it. */
export interface Replacement {
  readonly dataset: string;
  /** Where it came from, for the log of imports: a file's name, a seed. */
  readonly origin: string;
  /** Other datasets that do not mix with this one: removed in the same transaction. */
  readonly supersedes: readonly string[];
}

export interface ReplaceResult extends RunCounts {
  /** The generation after the run: one more if anything changed, else the same. */
  readonly generation: number;
}

/**
 * Brings in one place; says what that changed. `duplicate`: the run had this id already, and the
 * first one stays.
 */
export type Put = (place: Place) => Change;

/** The places of one city, in one SQLite file. Any number of processes may read while one writes. */
export class PlaceStore {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly path: string,
    private readonly clock: Clock,
  ) {}

  /** Grows by one with each change of the data; 0 when nothing was ever imported. */
  generation(): number {
    return Number(this.database.prepare('SELECT generation FROM meta').first()?.['generation']);
  }

  count(): number {
    return Number(this.database.prepare('SELECT count(*) AS n FROM places').first()?.['n']);
  }

  /** How many places each dataset has; those without any are absent. */
  datasets(): ReadonlyMap<string, number> {
    const rows = this.database
      .prepare('SELECT dataset, count(*) AS n FROM places GROUP BY dataset')
      .all();
    return new Map(rows.map((row) => [String(row['dataset']), Number(row['n'])]));
  }

  /**
   * All places, streamed a page at a time; the caller may pause in between. They are of one generation
   * if `generation()` is the same before and after.
   *
   * @throws StoreCorruptError on a record that is no place
   */
  *places(): Generator<Place> {
    const page = this.database.prepare(
      'SELECT rowid, record FROM places WHERE rowid > ? ORDER BY rowid LIMIT ?',
    );
    for (let after = 0; ;) {
      const rows = page.all(after, PAGE_ROWS);
      for (const row of rows) yield this.placeOf(String(row['record']));
      if (rows.length < PAGE_ROWS) return;
      after = Number(rows.at(-1)?.['rowid']);
    }
  }

  /**
   * Replaces a dataset by what `fill` puts, as a whole or not at all: an exception, or the end of
   * the process, leaves everything as it was. Putting what is there already changes nothing.
   * `fill` answers how many records it rejected.
   *
   * @throws StoreLockedError when another process is writing, and whatever `fill` throws
   */
  replace(replacement: Replacement, fill: (put: Put) => number): ReplaceResult {
    const result = this.database.write(() => {
      const run = new DatasetRun(this.database, replacement.dataset);
      const rejected = fill((place) => run.put(place));
      const counts = run.finish(replacement.supersedes);
      const generation = this.generation() + (changesAnything(counts) ? 1 : 0);
      this.database.prepare('UPDATE meta SET generation = ?').run(generation);
      this.log(replacement, { ...counts, generation }, rejected);
      return { ...counts, generation };
    });
    this.database.checkpoint();
    return result;
  }

  /** May be called twice. */
  close(): void {
    this.database.close();
  }

  private placeOf(record: string): Place {
    try {
      return placeSchema.parse(JSON.parse(record));
    } catch (error) {
      throw new StoreCorruptError(this.path, `not a place: ${record.slice(0, 60)}…`, error);
    }
  }

  private log(replacement: Replacement, result: ReplaceResult, rejected: number): void {
    this.database
      .prepare(
        `INSERT INTO imports (dataset, origin, added, updated, unchanged, removed, rejected,
           generation, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        replacement.dataset,
        replacement.origin,
        result.added,
        result.updated,
        result.unchanged,
        result.removed + result.superseded,
        rejected,
        result.generation,
        new Date(this.clock.now()).toISOString(),
      );
  }
}

function changesAnything(counts: RunCounts): boolean {
  return counts.added + counts.updated + counts.removed + counts.superseded > 0;
}
