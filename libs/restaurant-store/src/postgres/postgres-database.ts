import { Pool } from 'pg';
import type { Clock, Logger } from '@tablewise/kernel';
import { LOCK_WAIT_MS } from '../database/lock-wait.ts';
import type {
  Exclusion,
  Hint,
  SqlDatabase,
  SqlSession,
  SqlSnapshot,
} from '../database/sql-database.ts';
import { migratePostgres } from '../migrations/migrate-postgres.ts';
import { clientConfig } from './client-config.ts';
import { describeUrl } from './describe-url.ts';
import { listenForHints } from './listen-for-hints.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { PostgresSession } from './postgres-session.ts';
import { PostgresSnapshot } from './postgres-snapshot.ts';
import { translateError } from './translate-error.ts';
import { writeTransaction } from './write-transaction.ts';

/** Reads and votes of one process at the same time; runs and snapshots have their own. */
const POOL_SIZE = 10;

/** A PostgreSQL database, in the first schema of its user's search path. */
export class PostgresDatabase implements SqlDatabase {
  readonly jsonRows = 'json_array_elements(?::json)';
  readonly sql: SqlSession;
  private readonly open = new Set<PostgresConnection>();
  private closing: Promise<void> | undefined;

  private constructor(
    readonly name: string,
    private readonly url: string,
    private readonly pool: Pool,
    private readonly surroundings: { readonly clock: Clock; readonly logger: Logger },
  ) {
    this.sql = new PostgresSession(pool, name);
  }

  /**
   * Connects, and brings the schema up to date.
   *
   * @throws StoreUnreachableError, StoreUnusableError, StoreVersionError, StoreCorruptError
   */
  static async open(url: string, clock: Clock, logger: Logger): Promise<PostgresDatabase> {
    const name = describeUrl(url);
    const pool = new Pool({ ...clientConfig(url, { isShort: true }), max: POOL_SIZE });
    // The pool replaces it at the next use; unheard, this event would end the process.
    pool.on('error', (error) => {
      logger.debug({ store: name, err: error }, 'idle connection lost');
    });
    const database = new PostgresDatabase(name, url, pool, { clock, logger });
    try {
      const connection = await database.connect();
      await migratePostgres(connection.sql, name);
      await connection.close();
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async write<T>(exclusion: Exclusion, task: (sql: SqlSession) => Promise<T>): Promise<T> {
    const deadline = this.surroundings.clock.now() + LOCK_WAIT_MS;
    const client = await this.pool.connect().catch((error: unknown) => {
      throw translateError(error, this.name);
    });
    try {
      const session = new PostgresSession(client, this.name);
      const waitMs = deadline - this.surroundings.clock.now();
      const result = await writeTransaction(session, { exclusion, waitMs }, task);
      client.release();
      return result;
    } catch (error) {
      // What failed may have left the connection in any state.
      client.release(true);
      throw error;
    }
  }

  async connect(): Promise<PostgresConnection> {
    const config = clientConfig(this.url, { isShort: false });
    const connection = await PostgresConnection.open(config, this.name);
    for (const other of this.open) if (!other.isOpen) this.open.delete(other);
    this.open.add(connection);
    return connection;
  }

  async snapshot(): Promise<SqlSnapshot> {
    return PostgresSnapshot.begin(await this.connect());
  }

  hints(signal: AbortSignal): AsyncIterable<Hint> {
    const config = clientConfig(this.url, { isShort: false });
    return listenForHints({ config, store: this.name, ...this.surroundings }, signal);
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    await Promise.all([...this.open].map((connection) => connection.close()));
    await this.pool.end();
  }
}
