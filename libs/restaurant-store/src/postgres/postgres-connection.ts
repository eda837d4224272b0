import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { LOCK_WAIT_MS } from '../database/lock-wait.ts';
import type { Exclusion, SqlConnection, SqlSession } from '../database/sql-database.ts';
import { PostgresSession } from './postgres-session.ts';
import { translateError } from './translate-error.ts';
import { writeTransaction } from './write-transaction.ts';

/** One connection of its own. */
export class PostgresConnection implements SqlConnection {
  readonly sql: PostgresSession;
  private open = true;

  private constructor(
    private readonly client: Client,
    store: string,
  ) {
    this.sql = new PostgresSession(client, store);
  }

  static async open(config: ClientConfig, store: string): Promise<PostgresConnection> {
    const client = new Client(config);
    // A lost connection shows in the next statement; unheard, this event would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      throw translateError(error, store);
    }
    return new PostgresConnection(client, store);
  }

  write<T>(exclusion: Exclusion, task: (sql: SqlSession) => Promise<T>): Promise<T> {
    return writeTransaction(this.sql, { exclusion, waitMs: LOCK_WAIT_MS }, task);
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** What is under way fails, and the server undoes it. */
  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    await this.client.end();
  }
}
