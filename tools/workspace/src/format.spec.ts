import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runProgram } from '@tablewise/testing';

jest.setTimeout(30_000);

const FORMAT = fileURLToPath(new URL('../bin/format.js', import.meta.url));
const isGitHere = spawnSync('git', ['--version']).status === 0;

(isGitHere ? describe : describe.skip)('the format of files, with git', () => {
  const ugly = '{"a":1}';
  const pretty = '{ "a": 1 }\n';
  let folder: string;

  const format = async (...args: string[]): Promise<number> => {
    const command = process.execPath;
    const run = { name: 'format', command, args: [FORMAT, ...args], cwd: folder };
    const { exitCode } = await runProgram(run);
    return exitCode;
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-format-'));
    writeFileSync(join(folder, 'ours.json'), ugly);
    for (const args of [
      ['init', '--quiet'],
      ['add', '.'],
    ])
      spawnSync('git', args, { cwd: folder });
    writeFileSync(join(folder, 'theirs [1].json'), ugly);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is checked, and written, in what git tracks alone', async () => {
    expect(await format()).toBe(1);
    expect(await format('--write')).toBe(0);
    expect(await format()).toBe(0);
    expect([read('ours.json'), read('theirs [1].json')]).toEqual([pretty, ugly]);
  });
});
