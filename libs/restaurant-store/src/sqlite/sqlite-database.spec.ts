import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { StoreCorruptError } from './store-corrupt.error.ts';
import { StoreLockedError } from './store-locked.error.ts';
import { StoreUnusableError } from './store-unusable.error.ts';

let folder: TemporaryFolder;
let path: string;

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('test.db');
});

afterEach(() => {
  folder.remove();
});

function withNumbers(count: number): SqliteDatabase {
  const database = SqliteDatabase.open(path);
  database.execute('CREATE TABLE numbers (n INTEGER PRIMARY KEY, note TEXT) STRICT');
  const insert = database.prepare('INSERT INTO numbers VALUES (?, ?)');
  database.write(() => {
    for (let n = 0; n < count; n++) insert.run(n, n % 2 === 0 ? null : 'x'.repeat(100));
  });
  return database;
}

describe('a statement', () => {
  it('gives back what was bound', () => {
    const database = withNumbers(2);
    expect(database.prepare('SELECT * FROM numbers').all()).toEqual([
      { n: 0, note: null },
      { n: 1, note: 'x'.repeat(100) },
    ]);
    expect(database.prepare('SELECT n FROM numbers WHERE n = ?').first(1)).toEqual({ n: 1 });
    expect(database.prepare('SELECT n FROM numbers WHERE n = ?').first(9)).toBeUndefined();
    database.close();
  });

  it('refuses too few values instead of binding null', () => {
    const database = withNumbers(0);
    expect(() => database.prepare('INSERT INTO numbers VALUES (?, ?)').run(1)).toThrow(TypeError);
    database.close();
  });
});

describe('a transaction', () => {
  it('undoes everything when its task throws', () => {
    const database = withNumbers(3);
    const failing = (): void => {
      database.prepare('DELETE FROM numbers').run();
      throw new Error('half done');
    };
    expect(() => {
      database.write(failing);
    }).toThrow('half done');
    expect(database.prepare('SELECT count(*) AS n FROM numbers').first()).toEqual({ n: 3 });
    database.close();
  });

  it('is refused inside another', () => {
    const database = withNumbers(1);
    const count = (): unknown => database.prepare('SELECT count(*) AS n FROM numbers').first();
    database.write(() => {
      database.prepare('INSERT INTO numbers VALUES (?, ?)').run(7, null);
      expect(() => database.write(count)).toThrow('already under way');
    });
    expect(count()).toEqual({ n: 2 });
    database.close();
  });

  it('gives up with STORE_LOCKED when another one holds the lock', () => {
    const first = withNumbers(1);
    const second = SqliteDatabase.open(path);
    first.write(() => {
      expect(() => {
        second.write(() => undefined);
      }).toThrow(StoreLockedError);
    });
    second.write(() => undefined);
    first.close();
    second.close();
  });
});

describe('a damaged file', () => {
  function soundFile(): Buffer {
    withNumbers(5_000).close();
    return readFileSync(path);
  }

  it.each<[string, (sound: Buffer) => Buffer]>([
    ['other content', () => Buffer.from('not a database at all\n'.repeat(400))],
    ['a few bytes', () => Buffer.from('SQLi')],
    ['a missing tail', (sound) => sound.subarray(0, sound.length - 5_000)],
    ['pages overwritten', (sound) => Buffer.from(sound).fill(0x5a, 4096 * 20, 4096 * 23)],
    ['its first page overwritten', (sound) => Buffer.from(sound).fill(0x07, 100, 4096)],
  ])('with %s is refused and left as it was', (_what, damage) => {
    const damaged = damage(soundFile());
    writeFileSync(path, damaged);
    expect(() => SqliteDatabase.open(path)).toThrow(StoreCorruptError);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('is no damaged file when it is empty', () => {
    writeFileSync(path, '');
    SqliteDatabase.open(path).close();
    expect(readdirSync(folder.path)).toContain('test.db');
  });

  it('that breaks while it is open is reported as such', () => {
    const database = withNumbers(5_000);
    database.checkpoint();
    truncateSync(path, 4096 * 10);
    expect(() => database.prepare('SELECT sum(length(note)) FROM numbers').all()).toThrow(
      StoreCorruptError,
    );
    database.close();
  });
});

it('says why when the file cannot be opened', () => {
  expect(() => SqliteDatabase.open(folder.path)).toThrow(StoreUnusableError);
});
