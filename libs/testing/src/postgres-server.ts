import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

export interface Postgres {
  /** Names it for specs; where there is none, it says why. */
  readonly title: string;
  readonly url?: string;
  stop(): Promise<void>;
}

const TITLE = 'PostgreSQL (embedded-postgres)';
/** Nothing of ours. */
const stop = (): Promise<void> => Promise.resolve();

/**
 * The server that `DATABASE_URL` names, or one of the package embedded-postgres on a free port and
 * in a folder of its own. Where that cannot run it has no URL: specs are skipped by its title.
 */
export async function startPostgres({
  env = process.env,
  start = startEmbeddedPostgres,
} = {}): Promise<Postgres> {
  const given = env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    return { title: TITLE, url: given, stop };
  }
  const port = await freePort();
  try {
    const flags = ['-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'];
    const server = await start({ port, flags });
    const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
    return { title: TITLE, url, stop: () => server.stop() };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { title: `PostgreSQL (embedded-postgres: ${reason})`, stop };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
