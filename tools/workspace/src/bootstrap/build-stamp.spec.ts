import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isBuilt, recordBuild, sourcesOf } from '../../bin/build-stamp.js';

const SOURCE = 'libs/kernel/src/index.ts';
const OUTPUT = 'libs/kernel/dist/index.js';
const PROJECTS = ['api', 'workspace'];

describe('what was built', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tablewise-build-'));
    for (const path of [SOURCE, OUTPUT, 'package-lock.json']) write(path, path);
    recordBuild(root, PROJECTS, sourcesOf(root));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  it('is not built again', () => {
    expect(isBuilt(root, PROJECTS)).toBe(true);
  });

  it.each<[string, () => void]>([
    ['on a fresh clone', () => rmSync(join(root, '.nx'), { recursive: true })],
    ['after an edit that kept its size', () => utimesSync(join(root, SOURCE), 1, 1)],
    ['when a source is new', () => write('libs/kernel/src/new.ts', '')],
    ['when other packages are installed', () => write('package-lock.json', '{}')],
    ['when what came of it is gone', () => rmSync(join(root, OUTPUT))],
    ['when what came of it is cut off', () => truncateSync(join(root, OUTPUT), 1)],
  ])('is built %s', (_, change) => {
    change();
    expect(isBuilt(root, PROJECTS)).toBe(false);
  });

  it('is built again where a source was edited while it was built', () => {
    const sources = sourcesOf(root);
    write(SOURCE, 'edited meanwhile');
    recordBuild(root, PROJECTS, sources);
    expect(isBuilt(root, PROJECTS)).toBe(false);
  });

  it('does not stand for other projects', () => {
    expect(isBuilt(root, ['workspace'])).toBe(false);
  });

  it('is not changed by what is installed, tested or imported', () => {
    write('apps/api/node_modules/zod/index.js', '');
    write('libs/kernel/reports/junit.xml', '');
    expect(isBuilt(root, PROJECTS)).toBe(true);
  });
});
