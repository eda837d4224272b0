import type { SqlSession } from '../database/sql-database.ts';
import type { Change } from './place-store.ts';
import type { RunTable } from './run-table.ts';
import { SeenKeys } from './seen-keys.ts';

const BATCH_ROWS = 500;

/**
 * Collects a run's rows in a temporary table of its connection: nothing is locked while a file is
 * read, however long that takes, and memory stays flat.
 */
export class Staging<Item> {
  private readonly seen = new SeenKeys();
  private pending: (readonly string[])[] = [];
  private readonly insertion: string;
  private readonly lookup: string;

  private constructor(
    private readonly sql: SqlSession,
    readonly table: RunTable<Item>,
    jsonRows: string,
  ) {
    const parts = table.columns.map((_column, index) => `value ->> ${index}`);
    this.insertion =
      `INSERT INTO staged_${table.name} (${table.columns.join(', ')}) ` +
      `SELECT ${parts.join(', ')} FROM ${jsonRows}`;
    const isKey = table.key.map((column) => `${column} = ?`).join(' AND ');
    this.lookup = `SELECT 1 AS found FROM staged_${table.name} WHERE ${isKey}`;
  }

  static async begin<Item>(
    sql: SqlSession,
    table: RunTable<Item>,
    jsonRows: string,
  ): Promise<Staging<Item>> {
    const { name, key, columns } = table;
    const empty = (list: readonly string[]): string =>
      `AS SELECT ${list.join(', ')} FROM ${name} WHERE 1 = 0`;
    await sql.run(`CREATE TEMP TABLE staged_${name} ${empty(columns)}`);
    await sql.run(`CREATE UNIQUE INDEX staged_${name}_key ON staged_${name} (${key.join(', ')})`);
    await sql.run(`CREATE TEMP TABLE touched_${name} ${empty([...key, `'' AS what`])}`);
    return new Staging(sql, table, jsonRows);
  }

  async put(item: Item): Promise<Change> {
    const row = this.table.rowOf(item);
    const key = row.slice(0, this.table.key.length);
    if (!this.seen.add(key.join('\n')) && (await this.has(key))) return 'duplicate';
    this.pending.push(row);
    if (this.pending.length >= BATCH_ROWS) await this.flush();
    return 'taken';
  }

  /** Writes what is still in memory. */
  async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    const batch = JSON.stringify(this.pending);
    this.pending = [];
    await this.sql.run(this.insertion, batch);
  }

  private async has(key: readonly string[]): Promise<boolean> {
    await this.flush();
    return (await this.sql.first(this.lookup, ...key)) !== undefined;
  }
}
