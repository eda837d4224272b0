import { setImmediate } from 'node:timers/promises';
import { CancelledError } from '@tablewise/kernel';
import type { Row, SqlSession, SqlSnapshot } from '../database/sql-database.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { SqliteSession } from './sqlite-session.ts';

/** A read transaction on a connection of its own; the write-ahead log keeps its state for it. */
export class SqliteSnapshot implements SqlSnapshot {
  readonly sql: SqlSession;

  constructor(private readonly connection: SqliteConnection) {
    this.sql = new SqliteSession(connection);
    connection.execute('BEGIN');
    // The transaction sees the data as of its first read, so it reads at once.
    connection.prepare('SELECT generation FROM meta').first();
  }

  async *stream(sql: string, batchRows: number): AsyncGenerator<readonly Row[]> {
    let batch: Row[] = [];
    const interrupt = (): void => this.connection.interrupt();
    for (const row of this.connection.prepare(sql).rows(interrupt)) {
      if (batch.push(row) < batchRows) continue;
      yield batch;
      batch = [];
      // Reading is synchronous: others get their turn between two batches.
      await setImmediate();
      // libsql would go on reading from what is closed.
      if (!this.connection.isOpen) throw new CancelledError('reading the store');
    }
    if (batch.length > 0) yield batch;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- closing is synchronous here
  async close(): Promise<void> {
    this.connection.close();
  }
}
