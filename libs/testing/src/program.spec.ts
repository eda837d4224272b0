import { describe, expect, it, jest } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { runProgram, startProgram } from './program.ts';
import type { Program } from './program.ts';
import { waitUntil } from './wait-until.ts';

/** Those that do not listen take their time. */
jest.setTimeout(30_000);

/** Node with a script of one line. */
const node = (script: string, different: Partial<Program> = {}): Program => ({
  name: 'the script',
  command: process.execPath,
  args: ['--eval', script],
  env: { ...process.env, NODE_OPTIONS: '' },
  ...different,
});

/**
 * Says the number of a process of its own, as a text that no terminal colours, and goes on, deaf to
 * SIGTERM as its child is.
 */
const DEAF_PARENT = `
  process.on('SIGTERM', () => {});
  const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  console.log(String(child_process.spawn(process.execPath, ['--eval', deaf]).pid));
  setInterval(() => {}, 1000);
`;
const pidIn = (line: string): number | undefined => (/^\d+$/.test(line) ? Number(line) : undefined);

async function untilGone(pid: number): Promise<void> {
  await waitUntil(`the end of ${pid}`, () => !isAlive(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a program that is run to its end', () => {
  it('gives what it wrote and its exit code', async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3";
    expect(await runProgram(node(script))).toEqual({
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('fails by name where it cannot be started', async () => {
    const outcome = runProgram({ name: 'the tool', command: '/nowhere/tool', args: [] });
    await expect(outcome).rejects.toMatchObject({
      code: 'UPSTREAM_PROGRAM_FAILED',
      message: 'the tool cannot be run: spawn /nowhere/tool ENOENT',
    });
  });

  it('fails by name where a signal ended it', async () => {
    const outcome = runProgram(node("process.kill(process.pid, 'SIGKILL')"));
    await expect(outcome).rejects.toThrow('the script was ended by SIGKILL');
  });

  it('is ended and named once its time is up', async () => {
    const clock = new ManualClock();
    const outcome = runProgram(node('setInterval(() => {}, 1000)'), { clock });
    await clock.untilSomeoneSleeps();
    await clock.advance(30_000);
    await expect(outcome).rejects.toThrow('the script took longer than 30000 ms and was ended');
  });

  it('ends when its caller leaves', async () => {
    const caller = new AbortController();
    const outcome = runProgram(node('setInterval(() => {}, 1000)'), { signal: caller.signal });
    caller.abort(new Error('the caller left'));
    await expect(outcome).rejects.toThrow('the caller left');
  });
});

describe('a program that goes on', () => {
  it('is there once it says what was waited for', async () => {
    const script = "console.log('starting'); console.log('at 7'); setInterval(() => {}, 1000)";
    const program = await startProgram(node(script), (line) => /^at (\d)$/.exec(line)?.[1]);
    expect(program.ready).toBe('7');
    await program.stop();
  });

  it('fails with what it wrote where it ends instead', async () => {
    const script = "console.error('no such folder'); process.exitCode = 2";
    await expect(startProgram(node(script), pidIn)).rejects.toThrow(
      'the script ended with exit code 2 before it was ready: no such folder',
    );
  });

  it('fails by name where it cannot be started', async () => {
    const program = { name: 'the server', command: '/nowhere/server', args: [] };
    await expect(startProgram(program, pidIn)).rejects.toThrow('the server cannot be run');
  });

  it('ends with what it started, though none of them listens', async () => {
    const program = await startProgram(node(DEAF_PARENT), pidIn);
    await program.stop();
    await untilGone(program.ready);
  });

  it('ends with what it started when whoever started it is killed', async () => {
    const group = new URL('../bin/process-group.js', import.meta.url).href;
    const starter = `
      const { ProcessGroup } = await import(${JSON.stringify(group)});
      const args = ['--eval', ${JSON.stringify(DEAF_PARENT)}];
      new ProcessGroup(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    `;
    const args = ['--input-type=module', '--eval', starter];
    const program = await startProgram(node('', { args }), pidIn);
    await program.stop();
    await untilGone(program.ready);
  });
});
