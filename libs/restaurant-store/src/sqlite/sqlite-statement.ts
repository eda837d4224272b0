import type Libsql from 'libsql';
import { bindable, countPlaceholders } from '../database/sql-value.ts';
import type { Row } from '../database/sql-database.ts';
import type { SqlValue } from '../database/sql-value.ts';

/** What the binding's `get` adds to a row. */
const BINDING_COLUMN = '_metadata';

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

  /** The first row, if there is one. */
  first(...values: readonly SqlValue[]): Row | undefined {
    const bound = bindable(values, this.placeholders);
    const row = this.guard(() => this.statement.get(bound));
    return row === undefined ? undefined : asRow(row);
  }

  /**
   * The rows one by one, of a statement without values. Each call loses about 1 KB of memory.
   * `interrupt` ends the statement when its reader stops early: it would keep its state locked.
   */
  *rows(interrupt: () => void): Generator<Row> {
    const rows = this.guard(() => this.statement.iterate([]));
    let isDone = false;
    try {
      for (;;) {
        const next = this.guard(() => rows.next());
        isDone = next.done === true;
        if (next.done === true) return;
        yield asRow(next.value);
      }
    } finally {
      if (!isDone) abandon(rows, interrupt);
    }
  }

  columns(): readonly string[] {
    return this.guard(() => this.statement.columns().map(({ name }) => name));
  }

  private guard<T>(task: () => T): T {
    try {
      return task();
    } catch (error) {
      throw this.translate(error);
    }
  }
}

function abandon(rows: Iterator<unknown>, interrupt: () => void): void {
  try {
    interrupt();
    while (rows.next().done !== true);
  } catch (error) {
    const isInterrupted = error instanceof Error && /interrupt/i.test(error.message);
    if (!isInterrupted) throw error;
  }
}

function asRow(row: unknown): Row {
  if (typeof row !== 'object' || row === null) throw new TypeError('a row is an object');
  const plain: Record<string, SqlValue> = {};
  for (const [column, value] of Object.entries(row) as [string, unknown][]) {
    if (column !== BINDING_COLUMN) plain[column] = asSqlValue(value);
  }
  return plain;
}

function asSqlValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError(`a column of type ${typeof value} is not read here`);
}
