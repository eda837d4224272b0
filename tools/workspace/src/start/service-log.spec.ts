import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceLog } from './service-log.ts';

describe('ServiceLog', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-log-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('starts the file anew and writes each line to it', () => {
    writeFileSync(join(folder, 'api.log'), 'of the run before\n');
    const log = new ServiceLog(folder, 'api');
    log.write('one');
    log.write('two');
    log.close();
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toBe('one\ntwo\n');
  });

  it('keeps the last twenty lines at hand', () => {
    const log = new ServiceLog(folder, 'api');
    for (let line = 1; line <= 25; line++) log.write(`line ${line}`);
    log.close();
    expect(log.tail()).toHaveLength(20);
    expect(log.tail()[0]).toBe('line 6');
    expect(log.tail().at(-1)).toBe('line 25');
  });

  it('never fills more than two files of the bound', () => {
    const log = new ServiceLog(folder, 'api', 100);
    for (let line = 1; line <= 50; line++) log.write(`line ${line}`);
    log.close();
    const current = readFileSync(join(folder, 'api.log'), 'utf8');
    const previous = readFileSync(join(folder, 'api.log.1'), 'utf8');
    expect(Math.max(current.length, previous.length)).toBeLessThanOrEqual(100);
    expect(`${previous}${current}`.endsWith('line 49\nline 50\n')).toBe(true);
  });
});
