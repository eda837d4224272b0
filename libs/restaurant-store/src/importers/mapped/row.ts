import { z } from 'zod';
import { fingerprint } from '../../records/fingerprint.ts';

/** As English, French and Swiss write them. A point is left out: it may be a decimal one. */
const THOUSANDS_APART = /^\d{1,3}([,' ’\u00A0\u202F])\d{3}(?:\1\d{3})*$/u;

const rowSchema = z.record(z.string(), z.unknown());

/** A record of a file that is read through a mapping: text everywhere (CSV), or JSON's types. */
export class Row {
  private constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** Undefined when it is no object. */
  static of(value: unknown): Row | undefined {
    const parsed = rowSchema.safeParse(value);
    return parsed.success ? new Row(parsed.data) : undefined;
  }

  /** Undefined where nothing is given: no such column, null or empty. */
  value(column: string | undefined): unknown {
    // What every object inherits (`constructor`) is no column.
    if (column === undefined || !Object.hasOwn(this.values, column)) return undefined;
    const value = this.values[column];
    return value === null || value === '' ? undefined : value;
  }

  text(column: string | undefined): string | undefined {
    const value = this.value(column);
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : undefined;
  }

  /** A number, also as text; anything else that is given comes back as it is. */
  number(column: string | undefined): unknown {
    const value = this.value(column);
    if (typeof value !== 'string') return value;
    const number = Number(value);
    return value.trim() === '' || Number.isNaN(number) ? value : number;
  }

  /** The same of a count, which may have its thousands apart: `"1,234"`. */
  count(column: string | undefined): unknown {
    const value = this.number(column);
    if (typeof value !== 'string' || !THOUSANDS_APART.test(value.trim())) return value;
    return Number(value.replaceAll(/\D/gu, ''));
  }

  /**
   * What tells a record from others: a column that says so, or a hash over several that do together.
   * Case and spacing make no other one. Undefined where none of them says anything.
   */
  identity(from: string | readonly string[]): string | undefined {
    if (typeof from === 'string') return this.text(from);
    const parts = from.map((column) => folded(this.text(column) ?? ''));
    return parts.every((part) => part === '') ? undefined : fingerprint(parts);
  }

  /** What no named column carries. */
  others(columns: ReadonlySet<string>): Record<string, unknown> {
    return Object.fromEntries(
      Object.keys(this.values)
        .filter((column) => !columns.has(column) && this.value(column) !== undefined)
        .map((column) => [column, this.values[column]]),
    );
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
