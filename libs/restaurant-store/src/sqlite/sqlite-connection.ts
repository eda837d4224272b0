import Libsql from 'libsql';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreFullError } from '../errors/store-full.error.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';
import { requireDatabaseOrNothing } from './database-file.ts';
import { SqliteStatement } from './sqlite-statement.ts';

/**
 * How long a statement waits for another connection, with the event loop standing still. Only
 * recovery after a crash takes so long; who wants to write waits outside (see `SqliteDatabase`).
 */
const BUSY_MS = 2_000;

/** libsql's types leave `interrupt` out. */
type Connection = Libsql.Database & { interrupt(): void };

/**
 * The only place that knows `libsql`. Synchronous; one connection.
 */
export class SqliteConnection {
  private readonly statements = new Map<string, SqliteStatement>();
  private open = true;

  private constructor(
    private readonly path: string,
    private readonly connection: Connection,
  ) {}

  /**
   * Opens a database, or makes an empty one. A damaged file is refused before anything is written.
   *
   * @throws StoreCorruptError, StoreLockedError, StoreUnusableError
   */
  static open(path: string): SqliteConnection {
    requireDatabaseOrNothing(path);
    const connection = SqliteConnection.another(path);
    try {
      connection.requireSound();
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** One more connection to a database that was opened, and so found sound, before. */
  static another(path: string): SqliteConnection {
    const connection = new SqliteConnection(path, connect(path));
    // Temporary tables grow with what is imported: they belong on the disk.
    connection.pragma('temp_store = FILE');
    // A commit is on the disk before it is acknowledged, also when the power fails.
    connection.pragma('synchronous = FULL');
    return connection;
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

  /** Takes the write lock, if it is free at once. @throws StoreLockedError */
  beginWriting(): void {
    this.withoutWaiting(() => {
      this.execute('BEGIN IMMEDIATE');
    });
  }

  commit(): void {
    this.execute('COMMIT');
  }

  /** SQLite itself rolls back after some errors (disk full); a second rollback would hide the first. */
  rollBack(): void {
    // Asked of a closed connection, libsql would end the process.
    if (this.open && this.connection.inTransaction) this.execute('ROLLBACK');
  }

  /** Lets readers in other processes keep their snapshot while this one writes. Lasts in the file. */
  useWriteAheadLog(): void {
    if (this.pragma('journal_mode') !== 'wal') this.pragma('journal_mode = WAL');
  }

  /** Folds the write-ahead log into the main file, as far as nobody still reads from it. */
  checkpoint(): void {
    this.withoutWaiting(() => {
      this.pragma('wal_checkpoint(TRUNCATE)');
    });
  }

  /** Ends the statement that is being read. On a closed connection libsql would end the process. */
  interrupt(): void {
    if (this.open) this.connection.interrupt();
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** May be called twice. */
  close(): void {
    if (!this.open) return;
    // libsql frees a connection when its statements are collected: it must hold no lock until then.
    this.rollBack();
    this.interrupt();
    this.statements.clear();
    this.open = false;
    this.connection.close();
  }

  private withoutWaiting(task: () => void): void {
    this.execute('PRAGMA busy_timeout = 0');
    try {
      task();
    } finally {
      this.execute(`PRAGMA busy_timeout = ${BUSY_MS}`);
    }
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
      return new StoreLockedError(this.path, 'another process is writing to it', error);
    }
    if (code === 'SQLITE_FULL') return new StoreFullError(this.path, error.message, error);
    const unusable = /^SQLITE_(IOERR|READONLY|CANTOPEN|PERM)/.test(code);
    return unusable ? new StoreUnusableError(this.path, error.message, error) : error;
  }
}

function connect(path: string): Connection {
  try {
    return new Libsql(path, { timeout: BUSY_MS }) as Connection;
  } catch (error) {
    throw new StoreUnusableError(path, 'the database cannot be opened', error);
  }
}
