import pg from 'pg';

/** What holds every writer of a database up, and no reader. */
export interface WriteLock {
  take(): Promise<void>;
  release(): Promise<void>;
  close(): Promise<void>;
}

const TABLES = `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema')`;

/** As a migration or a backup does that somebody started at noon. */
export async function lockWrites(url: string): Promise<WriteLock> {
  const client = new pg.Client(url);
  await client.connect();
  return {
    take: async () => {
      const { rows } = await client.query<{ name: string }>(TABLES);
      await client.query('begin');
      await client.query(`lock table ${rows.map(({ name }) => name).join(', ')} in share mode`);
    },
    release: async () => {
      await client.query('rollback');
    },
    close: () => client.end(),
  };
}
