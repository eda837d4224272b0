import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { untrackedPaths } from '../bin/untracked-paths.js';

const isGitHere = spawnSync('git', ['--version']).status === 0;

(isGitHere ? describe : describe.skip)('what is kept beside our files, with git', () => {
  let folder: string;

  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
  const write = (name: string) => {
    writeFileSync(join(folder, name), '{}');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-untracked-'));
    write('package.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is what it neither tracks nor ignores, a folder as one', () => {
    writeFileSync(join(folder, '.gitignore'), 'dist/\n');
    git('init', '--quiet');
    git('add', '.');
    write('found [1].json');
    for (const name of ['answers', 'dist']) {
      mkdirSync(join(folder, name));
      write(join(name, 'one.json'));
    }
    expect(untrackedPaths(folder)).toEqual(['answers/', 'found [1].json']);
  });

  it('is nothing where there is no repository', () => {
    write('found.json');
    expect(untrackedPaths(folder)).toEqual([]);
  });

  it('is nothing in a download within a repository that does not track it', () => {
    git('init', '--quiet');
    const download = join(folder, 'download');
    mkdirSync(download);
    write('download/package.json');
    expect(untrackedPaths(download)).toEqual([]);
  });
});
