import type Libsql from 'libsql';
import { bindable, countPlaceholders } from './sql-value.ts';
import type { SqlValue } from './sql-value.ts';

/** What the binding's `get` adds to a row. */
const BINDING_COLUMN = '_metadata';

export type Row = Readonly<Record<string, SqlValue>>;

/** One prepared statement; values are bound in the order of its `?`. */
export class SqliteStatement {
  private readonly placeholders: number;

  constructor(
    sql: string,
    private readonly statement: Libsql.Statement,
    private readonly translate: (error: unknown) => unknown,
  ) {
    this.placeholders = countPlaceholders(sql);
  }

  /** Runs it; answers how many rows changed. */
  run(...values: readonly SqlValue[]): number {
    const bound = bindable(values, this.placeholders);
    return this.guard(() => this.statement.run(bound).changes);
  }

  /** The rows, all in memory: page what may be large. For one row take `first`. */
  all(...values: readonly SqlValue[]): Row[] {
    const bound = bindable(values, this.placeholders);
    return this.guard(() => this.statement.all(bound).map(asRow));
  }

  /** The first row, if there is one. */
  first(...values: readonly SqlValue[]): Row | undefined {
    const bound = bindable(values, this.placeholders);
    // Not through `all`: libsql 0.5 loses about 1 KB of memory at each call of that.
    const row = this.guard(() => this.statement.get(bound));
    return row === undefined ? undefined : asRow(row);
  }

  private guard<T>(task: () => T): T {
    try {
      return task();
    } catch (error) {
      throw this.translate(error);
    }
  }
}

function asRow(row: unknown): Row {
  if (typeof row !== 'object' || row === null) throw new TypeError('a row is an object');
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column !== BINDING_COLUMN)
      .map(([column, value]: [string, unknown]) => [column, asSqlValue(value)]),
  );
}

function asSqlValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError(`a column of type ${typeof value} is not read here`);
}
