import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { StoreLockedError } from '../errors/store-locked.error.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { SqliteWriter } from './sqlite-writer.ts';

const WAIT_MS = 10_000;

let folder: TemporaryFolder;
let clock: ManualClock;
let importing: SqliteConnection;
let writer: SqliteWriter;

beforeEach(() => {
  folder = new TemporaryFolder();
  const path = folder.file('test.db');
  clock = new ManualClock();
  importing = SqliteConnection.open(path);
  importing.execute('CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT');
  importing.useWriteAheadLog();
  writer = new SqliteWriter(SqliteConnection.another(path), clock);
});

afterEach(async () => {
  importing.close();
  await writer.close();
  folder.remove();
});

const write = (n: number): Promise<number> =>
  writer.write('counting', (sql) => sql.run('INSERT INTO numbers VALUES (?)', n));

it('lets writes wait for a lock together, not one after the other', async () => {
  importing.beginWriting();
  const refusedAt: number[] = [];
  const refused = [1, 2, 3, 4].map((n) =>
    write(n).catch((error: unknown) => {
      expect(error).toBeInstanceOf(StoreLockedError);
      refusedAt.push(clock.now());
    }),
  );
  await clock.advance(WAIT_MS + 1_000);
  await Promise.all(refused);
  expect(refusedAt).toHaveLength(4);
  expect(Math.max(...refusedAt)).toBeLessThanOrEqual(WAIT_MS + 1_000);
});

it('lets those that wait in as soon as the lock is free', async () => {
  importing.beginWriting();
  const written = Promise.all([write(1), write(2)]);
  await clock.advance(WAIT_MS - 1_000);
  importing.commit();
  await clock.advance(100);
  expect(await written).toEqual([1, 1]);
});
