import Libsql from 'libsql';
import { requireDatabaseOrNothing } from './database-file.ts';
import { SqliteStatement } from './sqlite-statement.ts';
import { StoreCorruptError } from './store-corrupt.error.ts';
import { StoreLockedError } from './store-locked.error.ts';
import { StoreUnusableError } from './store-unusable.error.ts';

/** How long a statement waits for another process's transaction before it gives up. */
const LOCK_WAIT_MS = 2_000;

/**
 * The only place that knows `libsql`. Synchronous; one connection.
 */
export class SqliteDatabase {
  private readonly statements = new Map<string, SqliteStatement>();
  private closed = false;

  private constructor(
    private readonly path: string,
    private readonly connection: Libsql.Database,
  ) {}

  /**
   * Opens a database, or makes an empty one. A damaged file is refused before anything is written.
   *
   * @throws StoreCorruptError, StoreLockedError, StoreUnusableError
   */
  static open(path: string): SqliteDatabase {
    requireDatabaseOrNothing(path);
    const database = new SqliteDatabase(path, connect(path));
    try {
      database.requireSound();
      // Temporary tables grow with what is imported: they belong on the disk.
      database.pragma('temp_store = FILE');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** A statement, compiled once per text. */
  prepare(sql: string): SqliteStatement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = new SqliteStatement(
      sql,
      this.guard(() => this.connection.prepare(sql)),
      (error) => this.translate(error),
    );
    this.statements.set(sql, statement);
    return statement;
  }

  /** Runs statements that take and give nothing. */
  execute(sql: string): void {
    this.guard(() => this.connection.exec(sql));
  }

  /** Reads or sets a pragma; its first value, as text. */
  pragma(source: string): string {
    const rows = this.guard(() => this.connection.prepare(`PRAGMA ${source}`).all([]));
    return String(Object.values(rows[0] ?? {})[0] ?? '');
  }

  /** All or nothing, and nobody else writes meanwhile. What `task` throws undoes everything. */
  write<T>(task: () => T): T {
    if (this.connection.inTransaction) throw new Error('a transaction is already under way');
    this.execute('BEGIN IMMEDIATE');
    try {
      const result = task();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  /** Lets readers in other processes keep their snapshot while this one writes. Lasts in the file. */
  useWriteAheadLog(): void {
    if (this.pragma('journal_mode') !== 'wal') this.pragma('journal_mode = WAL');
  }

  /** Folds the write-ahead log into the main file, so that it is whole without its companions. */
  checkpoint(): void {
    this.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** May be called twice. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.statements.clear();
    this.connection.close();
  }

  /** SQLite itself rolls back after some errors (disk full); a second rollback would hide the first. */
  private rollBack(): void {
    if (this.connection.inTransaction) this.execute('ROLLBACK');
  }

  private requireSound(): void {
    const verdict = this.pragma('quick_check(1)');
    if (verdict !== 'ok') throw new StoreCorruptError(this.path, verdict);
  }

  private guard<T>(task: () => T): T {
    try {
      return task();
    } catch (error) {
      throw this.translate(error);
    }
  }

  private translate(error: unknown): unknown {
    if (!(error instanceof Error) || !('code' in error)) return error;
    const code = String(error.code);
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
      return new StoreCorruptError(this.path, error.message, error);
    }
    if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
      return new StoreLockedError(this.path, LOCK_WAIT_MS, error);
    }
    const unusable = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/.test(code);
    return unusable ? new StoreUnusableError(this.path, error.message, error) : error;
  }
}

function connect(path: string): Libsql.Database {
  try {
    return new Libsql(path, { timeout: LOCK_WAIT_MS });
  } catch (error) {
    throw new StoreUnusableError(path, 'the database cannot be opened', error);
  }
}
