import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceLog } from './service-log.ts';

describe('ServiceLog', () => {
  let folder: string;
  let file: string;
  let complaints: unknown[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-log-'));
    file = join(folder, 'logs/api.log');
    complaints = [];
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const onUnwritable = (error: unknown): void => void complaints.push(error);

  function written(name = file): string {
    return readFileSync(name, 'utf8');
  }

  it('keeps what other platforms write at the same time', () => {
    const first = new ServiceLog(file, { onUnwritable });
    first.write('of the first');
    const second = new ServiceLog(file, { onUnwritable });
    second.write('of the second');
    first.write('of the first again');
    expect(written()).toBe('of the first\nof the second\nof the first again\n');
  });

  it('keeps the last twenty lines at hand', () => {
    const log = new ServiceLog(file, { onUnwritable });
    for (let line = 1; line <= 25; line++) log.write(`line ${line}`);
    expect(log.tail()).toHaveLength(20);
    expect(log.tail()[0]).toBe('line 6');
    expect(log.tail().at(-1)).toBe('line 25');
  });

  it('never fills more than two files of the bound, with however many that write', () => {
    const logs = [1, 2].map(() => new ServiceLog(file, { onUnwritable, maxBytes: 100 }));
    for (let line = 1; line <= 50; line++) logs[line % 2]?.write(`line ${line}`);
    const [current, previous] = [written(), written(`${file}.1`)];
    expect(Math.max(current.length, previous.length)).toBeLessThanOrEqual(100);
    expect(`${previous}${current}`.endsWith('line 49\nline 50\n')).toBe(true);
  });

  it('says once that the disk is full, goes on, and writes again once it is not', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    let isFull = true;
    const kept: string[] = [];
    const log = new ServiceLog(file, {
      onUnwritable,
      append: (_file, text) => {
        if (isFull) throw full;
        kept.push(text);
      },
    });
    log.write('one');
    log.write('two');
    isFull = false;
    log.write('three');
    expect(complaints).toEqual([full]);
    expect(kept).toEqual(['three\n']);
    expect(log.tail()).toEqual(['one', 'two', 'three']);
  });

  it('goes on where its folder cannot be made', () => {
    writeFileSync(join(folder, 'logs'), 'a file');
    new ServiceLog(file, { onUnwritable }).write('one');
    expect(complaints).toMatchObject([{ code: expect.stringMatching(/^E(EXIST|NOTDIR)$/) }]);
  });
});
