import { startEmbeddedPostgres } from '@tablewise/testing';
import pg from 'pg';

export interface PostgresServer {
  readonly client: pg.Client;
  readonly stop: () => Promise<void>;
}

/** Names the socket; nothing listens on a port. */
const PORT = 5432;

const SETTINGS = [
  'shared_buffers=2GB',
  'work_mem=64MB',
  'maintenance_work_mem=512MB',
  'fsync=off',
  'max_wal_size=8GB',
  'jit=off',
  'random_page_cost=1.1',
];

/**
 * A server of our own and a connection to it, over a Unix socket: the shortest way there is.
 * @throws ProgramFailedError
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const server = await startEmbeddedPostgres({
    port: PORT,
    flags: ['-h', '', '-k', '.', ...SETTINGS.flatMap((setting) => ['-c', setting])],
  });
  const client = new pg.Client({
    host: server.databaseDir,
    port: PORT,
    user: 'postgres',
    password: 'password',
  });
  await client.connect();
  return {
    client,
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}
