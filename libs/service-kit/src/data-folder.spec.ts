import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolderError, requireDataFolder } from './data-folder.ts';

describe('the folder of the data', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-data-'));
  });

  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  function complaintOf(path: string): string {
    try {
      requireDataFolder(path);
      return '';
    } catch (error) {
      return error instanceof DataFolderError ? error.message : String(error);
    }
  }

  it('is made, with those above it', () => {
    const data = join(folder, 'new/data');
    requireDataFolder(data);
    requireDataFolder(data);
    expect(statSync(data).isDirectory()).toBe(true);
  });

  it.each([
    ['a-file', 'it is a file'],
    ['a-file/below', 'it is below a file'],
  ])('is named, with the user, where it is %s', (name, why) => {
    writeFileSync(join(folder, 'a-file'), '');
    const data = join(folder, name);
    const said = `${data}: user ${userInfo().username} cannot keep data there (${why})`;
    expect(complaintOf(data).startsWith(said)).toBe(true);
  });

  // Root may write anywhere.
  (userInfo().uid === 0 ? it.skip : it)('is named where this user may not write', () => {
    chmodSync(folder, 0o500);
    expect(complaintOf(folder)).toContain('permission denied');
    expect(complaintOf(join(folder, 'below'))).toContain('permission denied');
  });
});
