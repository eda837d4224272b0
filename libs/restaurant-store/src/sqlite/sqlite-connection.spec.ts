import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { StoreCorruptError } from '../errors/store-corrupt.error.ts';
import { StoreFullError } from '../errors/store-full.error.ts';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { StoreUnusableError } from '../errors/store-unusable.error.ts';

let folder: TemporaryFolder;
let path: string;

beforeEach(() => {
  folder = new TemporaryFolder();
  path = folder.file('test.db');
});

afterEach(() => {
  folder.remove();
});

function withNumbers(count: number): SqliteConnection {
  const database = SqliteConnection.open(path);
  database.execute('CREATE TABLE numbers (n INTEGER PRIMARY KEY, note TEXT) STRICT');
  const insert = database.prepare('INSERT INTO numbers VALUES (?, ?)');
  database.beginWriting();
  for (let n = 0; n < count; n++) insert.run(n, n % 2 === 0 ? null : 'x'.repeat(100));
  database.commit();
  return database;
}

describe('a statement', () => {
  it('gives back what was bound', () => {
    const database = withNumbers(2);
    expect([...database.prepare('SELECT * FROM numbers').rows(() => undefined)]).toEqual([
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

it('gives up its read lock when rows are left unread', () => {
  const database = withNumbers(5_000);
  database.useWriteAheadLog();
  const reader = SqliteConnection.another(path);
  const rows = reader.prepare('SELECT * FROM numbers').rows(() => {
    reader.interrupt();
  });
  rows.next();
  rows.return(undefined);
  reader.close();
  database.prepare('INSERT INTO numbers VALUES (?, ?)').run(9_999, null);
  expect(database.pragma('wal_checkpoint(TRUNCATE)')).toBe('0');
  database.close();
});

describe('a transaction', () => {
  it('is turned away with STORE_LOCKED at once when another one holds the lock', () => {
    const first = withNumbers(1);
    const second = SqliteConnection.open(path);
    first.beginWriting();
    expect(() => {
      second.beginWriting();
    }).toThrow(StoreLockedError);
    first.rollBack();
    second.beginWriting();
    second.commit();
    first.close();
    second.close();
  });

  it('is undone by closing', () => {
    const database = withNumbers(3);
    database.beginWriting();
    database.prepare('DELETE FROM numbers').run();
    database.close();
    const again = SqliteConnection.open(path);
    expect(again.prepare('SELECT count(*) AS n FROM numbers').first()).toEqual({ n: 3 });
    again.close();
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
    expect(() => SqliteConnection.open(path)).toThrow(StoreCorruptError);
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('is no damaged file when it is empty', () => {
    writeFileSync(path, '');
    SqliteConnection.open(path).close();
    expect(readdirSync(folder.path)).toContain('test.db');
  });

  it('that breaks while it is open is reported as such', () => {
    const database = withNumbers(5_000);
    database.checkpoint();
    truncateSync(path, 4096 * 10);
    expect(() => database.prepare('SELECT sum(length(note)) FROM numbers').first()).toThrow(
      StoreCorruptError,
    );
    database.close();
  });
});

it('says why when the file cannot be opened', () => {
  expect(() => SqliteConnection.open(folder.path)).toThrow(StoreUnusableError);
});

it('says that there is no room left, which passes, and is whole afterwards', () => {
  const database = withNumbers(10);
  database.pragma(`max_page_count = ${database.pragma('page_count')}`);
  database.beginWriting();
  const insert = database.prepare('INSERT INTO numbers VALUES (?, ?)');
  expect(() => insert.run(11, 'x'.repeat(100_000))).toThrow(StoreFullError);
  database.rollBack();
  expect(database.prepare('SELECT count(*) AS n FROM numbers').first()).toEqual({ n: 10 });
  database.close();
});
