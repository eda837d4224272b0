import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installIsNeeded, supportsNode } from '../bin/bootstrap.js';

describe('supportsNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('takes %s', (version) => {
    expect(supportsNode(version)).toBe(true);
  });

  it.each(['18.20.0', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('refuses %s', (version) => {
    expect(supportsNode(version)).toBe(false);
  });
});

describe('installIsNeeded', () => {
  let root: string;
  const zod = { version: '4.6.7', resolved: 'zod-4.6.7.tgz' };
  const kernel = { resolved: 'libs/kernel', link: true };
  const windowsOnly = { version: '1.0.0', optional: true };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tablewise-install-'));
    const packages = {
      '': { name: 'tablewise' },
      'libs/kernel': { name: '@tablewise/kernel' },
      'node_modules/@tablewise/kernel': kernel,
      'node_modules/windows-only': windowsOnly,
      'node_modules/zod': zod,
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function installed(packages: Record<string, unknown>): void {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }

  it('is on a fresh clone', () => {
    expect(installIsNeeded(root)).toBe(true);
  });

  it('is not when everything for this platform is there', () => {
    installed({ 'node_modules/zod': zod, 'node_modules/@tablewise/kernel': kernel });
    expect(installIsNeeded(root)).toBe(false);
  });

  it('is when a package has another version', () => {
    const old = { version: '4.0.0', resolved: 'zod-4.0.0.tgz' };
    installed({ 'node_modules/zod': old, 'node_modules/@tablewise/kernel': kernel });
    expect(installIsNeeded(root)).toBe(true);
  });

  it('is when a project of the workspace is not linked yet', () => {
    installed({ 'node_modules/zod': zod });
    expect(installIsNeeded(root)).toBe(true);
  });
});
