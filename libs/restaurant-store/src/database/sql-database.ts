import type { SqlValue } from './sql-value.ts';

/** Why it is time to look: the wait began, a change was announced, or it has been a while. */
export type Hint = 'begun' | 'announced' | 'due';

/** The columns of a row, by the names that the statement gives them. */
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * Runs statements that SQLite and PostgreSQL both understand. Placeholders are plain `?`, in the
 * order of the values; whole numbers read back as `number`.
 */
export interface SqlSession {
  /** The first row, if there is one. */
  first(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined>;
  /** The rows, all in memory: bound them. */
  all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Runs it; answers how many rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): Promise<number>;
}

/**
 * What a write transaction keeps out while it runs: other runs (imports), everything that counts or
 * numbers (votes, the generation), or both. SQLite has one lock for all.
 */
export type Exclusion = 'runs' | 'counting' | 'everything';

/** Where statements run; transactions on one queue up. */
export interface SqlConnection {
  /** Statements outside of a transaction. */
  readonly sql: SqlSession;
  /**
   * All or nothing. What `task` throws undoes everything.
   *
   * @throws StoreLockedError when the lock is not free within some seconds
   */
  write<T>(exclusion: Exclusion, task: (sql: SqlSession) => Promise<T>): Promise<T>;
  /** Ends what is under way; may be called twice. */
  close(): Promise<void>;
}

/** A connection that sees the data as they were when it began, until it is closed. */
export interface SqlSnapshot {
  readonly sql: SqlSession;
  /** The rows, `batchRows` at a time. */
  stream(sql: string, batchRows: number): AsyncIterable<readonly Row[]>;
  close(): Promise<void>;
}

/** The port that the store's logic is written to; any number of tasks may use one at once. */
export interface SqlDatabase extends SqlConnection {
  /** A path, or a URL without its password. */
  readonly name: string;
  /**
   * In a FROM clause: one row per element of the JSON list that is bound to its `?`; an element's
   * parts are `value ->> 0`, `value ->> 1`, …
   */
  readonly jsonRows: string;
  /** A connection of one's own, for work with temporary tables. */
  connect(): Promise<SqlConnection>;
  snapshot(): Promise<SqlSnapshot>;
  /**
   * Yields whenever the data may have changed since the last time, and once at the beginning.
   * Ends when the signal aborts; survives a database that is away for a while.
   */
  hints(signal: AbortSignal): AsyncIterable<Hint>;
}
