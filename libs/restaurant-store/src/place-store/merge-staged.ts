import type { SqlSession } from '../database/sql-database.ts';
import type { RunCounts } from './place-store.ts';
import type { Removal } from './removal.ts';
import type { RunTable } from './run-table.ts';

/**
 * Makes a table what was staged for it. First notes which keys that touches, then changes only
 * those: a run without changes writes nothing.
 */
export async function mergeStaged(
  sql: SqlSession,
  table: Omit<RunTable<never>, 'rowOf'>,
  removals: readonly Removal[],
): Promise<RunCounts> {
  await noteTouched(sql, table, removals);
  const rows = await sql.all(
    `SELECT what, count(*) AS n FROM touched_${table.name} GROUP BY what
     UNION ALL SELECT 'staged', count(*) FROM staged_${table.name}`,
  );
  const count = new Map(rows.map((row) => [String(row['what']), Number(row['n'])]));
  const of = (what: string): number => count.get(what) ?? 0;
  const changed = of('added') + of('updated');
  const gone = of('removed') + of('superseded');
  if (changed > 0) await bringIn(sql, table);
  if (gone > 0) await takeAway(sql, table);
  return {
    added: of('added'),
    updated: of('updated'),
    unchanged: of('staged') - changed,
    removed: of('removed'),
    superseded: of('superseded'),
  };
}

type Table = Omit<RunTable<never>, 'rowOf'>;

async function noteTouched(
  sql: SqlSession,
  table: Table,
  removals: readonly Removal[],
): Promise<void> {
  const { name, compared } = table;
  const isSame = matches(table, 's', 'p');
  const isOther = compared.map((column) => `p.${column} <> s.${column}`).join(' OR ');
  const note = `INSERT INTO touched_${name} SELECT`;
  const staged = listed(table.key, 's');
  await sql.run(
    `${note} ${staged}, 'added' FROM staged_${name} s
     WHERE NOT EXISTS (SELECT 1 FROM ${name} p WHERE ${isSame})`,
  );
  await sql.run(
    `${note} ${staged}, 'updated' FROM staged_${name} s JOIN ${name} p ON ${isSame}
     WHERE ${isOther}`,
  );
  for (const { as, which, values } of removals) {
    await sql.run(
      `${note} ${listed(table.key, 'p')}, '${as}' FROM ${name} p
       WHERE ${which} AND NOT EXISTS (SELECT 1 FROM staged_${name} s WHERE ${isSame})`,
      ...values,
    );
  }
}

async function bringIn(sql: SqlSession, table: Table): Promise<void> {
  const { name, key, columns, compared } = table;
  const changes = compared.map((column) => `${column} = excluded.${column}`).join(', ');
  await sql.run(
    `INSERT INTO ${name} (${columns.join(', ')})
     SELECT ${listed(columns, 's')}
     FROM touched_${name} c JOIN staged_${name} s ON ${matches(table, 's', 'c')}
     WHERE c.what IN ('added', 'updated')
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changes}`,
  );
}

async function takeAway(sql: SqlSession, { name, key }: Table): Promise<void> {
  await sql.run(
    `DELETE FROM ${name} WHERE (${key.join(', ')}) IN
       (SELECT ${key.join(', ')} FROM touched_${name} WHERE what IN ('removed', 'superseded'))`,
  );
}

function matches({ key }: Table, one: string, other: string): string {
  return key.map((column) => `${one}.${column} = ${other}.${column}`).join(' AND ');
}

function listed(columns: readonly string[], of: string): string {
  return columns.map((column) => `${of}.${column}`).join(', ');
}
