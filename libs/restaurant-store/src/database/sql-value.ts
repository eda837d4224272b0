/** What may be bound to a statement. Booleans are refused: say 0 or 1. */
export type SqlValue = number | string | bigint | null;

/**
 * The values as the binding takes them, or a TypeError. libsql 0.5 ends the process on a boolean, a
 * Date or an object, ignores missing values, and binds every number as REAL: integers go as bigint.
 */
export function bindable(values: readonly unknown[], expected: number): SqlValue[] {
  if (values.length !== expected) {
    throw new TypeError(`the statement takes ${expected} values, not ${values.length}`);
  }
  return values.map((value, index) => {
    if (typeof value === 'string' || typeof value === 'bigint' || value === null) return value;
    if (typeof value !== 'number' || Number.isNaN(value)) {
      throw new TypeError(`value ${index + 1} cannot be bound: ${describe(value)}`);
    }
    return Number.isSafeInteger(value) ? BigInt(value) : value;
  });
}

const QUOTED = /'[^']*'|"[^"]*"|--[^\n]*|\/\*[^]*?\*\//g;

/** How many `?` a statement has, outside of quotes and comments. */
export function countPlaceholders(sql: string): number {
  const bare = sql.replace(QUOTED, '');
  if (/\?\d|(?<!:)[:@$][a-z_]/i.test(bare)) {
    throw new TypeError('only plain ? placeholders are bound');
  }
  return bare.split('?').length - 1;
}

/** The statement with `$1`, `$2`, … for its `?`, as PostgreSQL wants them. */
export function numberPlaceholders(sql: string): string {
  let count = 0;
  return sql.replace(new RegExp(`${QUOTED.source}|\\?`, 'g'), (found) =>
    found === '?' ? `$${++count}` : found,
  );
}

function describe(value: unknown): string {
  return typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value;
}
