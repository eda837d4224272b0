import type { Row, SqlSession } from '../database/sql-database.ts';
import type { SqlValue } from '../database/sql-value.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** Statements of one connection. They run at once, so they keep the order in which they were said. */
export class SqliteSession implements SqlSession {
  private readonly packing = new Map<string, string>();

  constructor(private readonly connection: SqliteConnection) {}

  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws becomes a rejection
  async first(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    return this.connection.prepare(sql).first(...values);
  }

  /** Packed into one row of JSON: libsql 0.5 loses about 1 KB at each call that gives several. */
  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    const packed = this.connection.prepare(this.packed(sql)).first(...values)?.['packed'];
    return JSON.parse(String(packed)) as readonly Row[];
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  async run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return this.connection.prepare(sql).run(...values);
  }

  private packed(sql: string): string {
    const known = this.packing.get(sql);
    if (known !== undefined) return known;
    const columns = this.connection.prepare(sql).columns();
    const members = columns.map((column) => `'${column}', "${column}"`).join(', ');
    const packing = `SELECT json_group_array(json_object(${members})) AS packed FROM (${sql})`;
    this.packing.set(sql, packing);
    return packing;
  }
}
