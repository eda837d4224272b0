import type { Clock } from '@tablewise/kernel';
import type {
  Exclusion,
  Hint,
  SqlConnection,
  SqlDatabase,
  SqlSession,
  SqlSnapshot,
} from '../database/sql-database.ts';
import { migrateSqlite } from '../migrations/migrate-sqlite.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { SqliteSession } from './sqlite-session.ts';
import { SqliteSnapshot } from './sqlite-snapshot.ts';
import { SqliteWriter } from './sqlite-writer.ts';

/** Reading one row of `meta` takes some microseconds; other processes' changes show after this. */
const POLL_MS = 100;

/**
 * A SQLite file: one connection reads, one writes, and who works for long gets one of their own.
 * Readers keep their state while others write (write-ahead log).
 */
export class SqliteDatabase implements SqlDatabase {
  readonly jsonRows = 'json_each(?)';
  readonly sql: SqlSession;
  private readonly writer: SqliteWriter;
  private connections: SqliteConnection[];

  private constructor(
    readonly name: string,
    connection: SqliteConnection,
    private readonly clock: Clock,
  ) {
    this.connections = [connection];
    this.sql = new SqliteSession(connection);
    this.writer = new SqliteWriter(this.another(), clock);
  }

  /**
   * Opens a file, or makes one, and brings its schema up to date.
   *
   * @throws StoreCorruptError (file untouched), StoreVersionError, StoreLockedError,
   *   StoreUnusableError
   */
  static async open(path: string, clock: Clock): Promise<SqliteDatabase> {
    const reading = SqliteConnection.open(path);
    try {
      await migrateSqlite(reading, path, clock);
      reading.useWriteAheadLog();
      return new SqliteDatabase(path, reading, clock);
    } catch (error) {
      reading.close();
      throw error;
    }
  }

  write<T>(exclusion: Exclusion, task: (sql: SqlSession) => Promise<T>): Promise<T> {
    return this.writer.write(exclusion, task);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- opening a file is synchronous
  async connect(): Promise<SqlConnection> {
    return new SqliteWriter(this.another(), this.clock);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- opening a file is synchronous
  async snapshot(): Promise<SqlSnapshot> {
    return new SqliteSnapshot(this.another());
  }

  async *hints(signal: AbortSignal): AsyncGenerator<Hint> {
    while (!signal.aborted) {
      yield 'due';
      await this.clock.sleep(POLL_MS, signal);
    }
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- closing a file is synchronous
  async close(): Promise<void> {
    for (const connection of this.connections) connection.close();
  }

  private another(): SqliteConnection {
    const connection = SqliteConnection.another(this.name);
    this.connections = [...this.connections.filter(({ isOpen }) => isOpen), connection];
    return connection;
  }
}
