import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runProgram } from '@tablewise/testing';
import type { ProgramOutcome } from '@tablewise/testing';

jest.setTimeout(30_000);

const LIMIT = fileURLToPath(new URL('../bin/limit.js', import.meta.url));

describe('the limit of a target', () => {
  let folder: string;
  let record: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-limit-'));
    record = join(folder, 'ended.log');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function limited(seconds: string, script: string): Promise<ProgramOutcome> {
    return runProgram({
      name: 'the target',
      command: process.execPath,
      args: [LIMIT, seconds, process.execPath, '--eval', script],
      env: {
        PATH: process.env['PATH'],
        NX_TASK_TARGET_PROJECT: 'api',
        NX_TASK_TARGET_TARGET: 'lint',
        LIMIT_RECORD: record,
      },
    });
  }

  it('lets a command be that is done before it, whatever its exit code', async () => {
    const outcome = await limited('30', "console.log('done'); process.exitCode = 3");
    expect(outcome).toEqual({ exitCode: 3, stdout: 'done\n', stderr: '' });
  });

  it('ends a command that goes on, names the target and records it', async () => {
    const outcome = await limited('0.2', 'setInterval(() => {}, 1000)');
    const what = 'api:lint took longer than 0.2 s and was ended\n';
    expect(outcome).toEqual({ exitCode: 1, stdout: '', stderr: what });
    expect(readFileSync(record, 'utf8')).toBe(what);
  });
});
