import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkLockFile } from './check-lock-file.ts';

/** npm takes seconds to start on a busy machine. */
const NPM_TIMEOUT_MS = 60_000;

describe('checkLockFile', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-lock-'));
    const packages = { '': { name: 'sample', version: '1.0.0' } };
    const lock = { name: 'sample', version: '1.0.0', lockfileVersion: 3, packages };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it(
    'accepts a lock file that has what package.json asks for',
    async () => {
      writeFileSync(join(folder, 'package.json'), '{"name":"sample","version":"1.0.0"}');
      expect(await checkLockFile(folder)).toEqual([]);
    },
    NPM_TIMEOUT_MS,
  );

  it(
    'says what npm says about one that lacks a package',
    async () => {
      const manifest = { name: 'sample', version: '1.0.0', dependencies: { zod: '4.6.7' } };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      const [finding] = await checkLockFile(folder);
      expect(finding?.where).toBe('package-lock.json');
      expect(finding?.what).toContain('npm ci');
    },
    NPM_TIMEOUT_MS,
  );
});
