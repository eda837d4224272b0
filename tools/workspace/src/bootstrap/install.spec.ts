import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installIsNeeded } from '../../bin/install.js';

describe('installIsNeeded', () => {
  let root: string;
  const LIST = 'node_modules/.package-lock.json';
  const zod = { version: '4.6.7', resolved: 'zod-4.6.7.tgz' };
  const kernel = { resolved: 'libs/kernel', link: true };
  const windowsOnly = { version: '1.0.0', optional: true };
  const whole = { 'node_modules/zod': zod, 'node_modules/@tablewise/kernel': kernel };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tablewise-install-'));
    const packages = {
      '': { name: 'tablewise' },
      'libs/kernel': { name: '@tablewise/kernel' },
      'node_modules/windows-only': windowsOnly,
      ...whole,
    };
    write('package-lock.json', { packages });
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, json: object): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(json));
  }

  function installed(packages: Readonly<Record<string, object>>): void {
    write(LIST, { packages });
    for (const [path, { version }] of Object.entries<{ version?: string }>(packages)) {
      write(`${path}/package.json`, { version });
    }
  }

  it('is on a fresh clone', () => {
    expect(installIsNeeded(root)).toBe(true);
  });

  it('is not when everything for this platform is there', () => {
    installed(whole);
    expect(installIsNeeded(root)).toBe(false);
  });

  it('is when a package has another version', () => {
    installed({ ...whole, 'node_modules/zod': { version: '4.0.0', resolved: 'zod-4.0.0.tgz' } });
    expect(installIsNeeded(root)).toBe(true);
  });

  it('is when a project of the workspace is not linked yet', () => {
    installed({ 'node_modules/zod': zod });
    expect(installIsNeeded(root)).toBe(true);
  });

  it.each(['node_modules/zod', 'node_modules/zod/package.json', 'node_modules/@tablewise'])(
    'is when %s was deleted',
    (path) => {
      installed(whole);
      rmSync(join(root, path), { recursive: true });
      expect(installIsNeeded(root)).toBe(true);
    },
  );

  it.each([LIST, 'node_modules/zod/package.json'])('is when %s was cut off', (path) => {
    installed(whole);
    truncateSync(join(root, path), 10);
    expect(installIsNeeded(root)).toBe(true);
  });

  it('is when the folder of a package is what another version left', () => {
    installed(whole);
    write('node_modules/zod/package.json', { version: '3.0.0' });
    expect(installIsNeeded(root)).toBe(true);
  });
});
