import { describe, expect, it } from '@jest/globals';
import { runProgram } from '@tablewise/testing';
import type { ProgramOutcome } from '@tablewise/testing';

const REPORTER = new URL('../../config/ending-reporter.js', import.meta.url).href;

/** A process whose run of specs is complete, and which `leaves` something behind. */
function completedRun(leaves: string, watch = false): Promise<ProgramOutcome> {
  const script = `
    const { default: EndingReporter } = await import(${JSON.stringify(REPORTER)});
    new EndingReporter({ watch: ${watch}, watchAll: false }, { graceMs: 20 }).onRunComplete();
    ${leaves}`;
  return runProgram({
    name: 'the run',
    command: process.execPath,
    args: ['--input-type=module', '--eval', script],
  });
}

describe('a run of specs', () => {
  it('ends at once where nothing is left open', async () => {
    expect(await completedRun('')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('is ended, and fails, where a spec has left something open', async () => {
    const outcome = await completedRun('setTimeout(() => undefined, 25_000);');
    expect(outcome).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('left something open'),
    });
  });

  it('goes on where somebody watches it', async () => {
    const outcome = await completedRun("setTimeout(() => console.log('on'), 200);", true);
    expect(outcome).toEqual({ exitCode: 0, stdout: 'on\n', stderr: '' });
  });
});
