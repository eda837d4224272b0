import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
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

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends with its command when it is sent %s, at the very moment it started it',
    async (name) => {
      expect(await once(limitSentItself(name), 'exit')).toEqual([
        128 + constants.signals[name],
        null,
      ]);
      const pid = Number(readFileSync(record, 'utf8'));
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
  );

  /** Gets the signal right after the call that starts its command, and records which that is. */
  function limitSentItself(name: NodeJS.Signals): ChildProcess {
    const hook = `
      import children from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { spawn } = children;
      children.spawn = (...args) => {
        const child = spawn(...args);
        children.spawn = spawn;
        syncBuiltinESMExports();
        writeFileSync(${JSON.stringify(record)}, String(child.pid));
        process.kill(process.pid, '${name}');
        return child;
      };
      syncBuiltinESMExports();`;
    const imported = `data:text/javascript,${encodeURIComponent(hook)}`;
    const command = [process.execPath, '--eval', 'setInterval(() => {}, 1000)'];
    return spawn(process.execPath, ['--import', imported, LIMIT, '30', ...command]);
  }

  it('ends a command that goes on, names the target and records it', async () => {
    const outcome = await limited('0.2', 'setInterval(() => {}, 1000)');
    const what = 'api:lint took longer than 0.2 s and was ended\n';
    expect(outcome).toEqual({ exitCode: 1, stdout: '', stderr: what });
    expect(readFileSync(record, 'utf8')).toBe(what);
  });
});
