import type { Row, SqlSession, SqlSnapshot } from '../database/sql-database.ts';
import type { PostgresConnection } from './postgres-connection.ts';

/** A repeatable-read transaction; rows come through cursors. */
export class PostgresSnapshot implements SqlSnapshot {
  private constructor(private readonly connection: PostgresConnection) {}

  static async begin(connection: PostgresConnection): Promise<PostgresSnapshot> {
    await connection.sql.script('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return new PostgresSnapshot(connection);
  }

  get sql(): SqlSession {
    return this.connection.sql;
  }

  async *stream(sql: string, batchRows: number): AsyncGenerator<readonly Row[]> {
    await this.connection.sql.script(`DECLARE reading NO SCROLL CURSOR FOR ${sql}`);
    const fetch = `FETCH ${batchRows} FROM reading`;
    // The next batch is on its way while the last one is used.
    let coming = this.sql.all(fetch);
    for (;;) {
      const batch = await coming;
      if (batch.length === 0) break;
      coming = this.sql.all(fetch);
      coming.catch(() => undefined);
      yield batch;
    }
    await this.connection.sql.script('CLOSE reading');
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
