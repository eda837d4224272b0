import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { SqliteDatabase } from '../sqlite/sqlite-database.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { ChangeLog } from './change-log.ts';

let folder: TemporaryFolder;
let database: SqliteDatabase;
let changes: ChangeLog;

beforeEach(async () => {
  folder = new TemporaryFolder();
  database = await SqliteDatabase.open(folder.file('places.db'), new SystemClock());
  changes = new ChangeLog(database);
});

afterEach(async () => {
  await database.close();
  folder.remove();
});

const record = (ids: readonly string[]): Promise<number> =>
  database.write('counting', (sql) => changes.record(sql, ids));

it('drops the oldest rows, and says that what depends on them has to be read anew', async () => {
  const many = Array.from({ length: 9_000 }, (_, n) => `p-${n}`);
  for (let n = 0; n < 7; n++) await record(many);
  const rows = await database.sql.first('SELECT count(*) AS n FROM changes');
  expect(Number(rows?.['n'])).toBeLessThanOrEqual(51_000);
  expect(await changes.changesSince(1)).toEqual({ kind: 'reload' });
  const last = await changes.changesSince(6);
  expect(last).toMatchObject({ kind: 'changes', generation: 7, removed: { length: 9_000 } });
}, 30_000);

it('gives each change the next number', async () => {
  expect(await Promise.all([record(['a']), record(['b']), record([])])).toEqual([1, 2, 3]);
  expect(await changes.changesSince(1)).toMatchObject({ generation: 3, removed: ['b'] });
});
