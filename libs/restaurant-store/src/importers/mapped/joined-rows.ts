/**
 * Design note. The rows of a place need not stand together, and a file may have millions: a first
 * pass notes in which row each id is met last, so that the second one holds a place no longer than
 * until then. Of a sorted file that is one place at a time.
 */
import type { Position, Raw, Stream } from '../run/reading.ts';
import { columnsIn } from './mapping.ts';
import type { PlaceMapping } from './mapping.ts';
import { Row } from './row.ts';

const NONE: ReadonlySet<string> = new Set();

type Fields = PlaceMapping['fields'];
type Found = Extract<Raw, { kind: 'raw' }>;

/** The records of a file with those of one id made one, where the first of them is; others as they are. */
export async function* joinedRows(read: () => Stream<Raw>, fields: Fields): AsyncGenerator<Raw> {
  const lastOf = new Map<string, number>();
  for await (const { at, id } of numbered(read(), fields)) if (id !== undefined) lastOf.set(id, at);
  const held = new Map<string, Found[]>();
  for await (const { at, id, raw } of numbered(read(), fields)) {
    if (id === undefined || raw.kind !== 'raw') {
      yield raw;
      continue;
    }
    const rows = held.get(id) ?? [];
    rows.push(raw);
    held.set(id, rows);
    if (lastOf.get(id) !== at) continue;
    held.delete(id);
    yield* joined(rows, fields);
  }
}

interface Numbered {
  readonly raw: Raw;
  readonly at: number;
  /** Absent of what is rejected anyway. */
  readonly id: string | undefined;
}

async function* numbered(found: Stream<Raw>, fields: Fields): AsyncGenerator<Numbered> {
  let at = 0;
  for await (const raw of found) {
    const id = raw.kind === 'raw' ? Row.of(raw.value)?.identity(fields.id) : undefined;
    yield { raw, at: at++, id };
  }
}

/** One record of several, after what is to be said of fields that can have one value only. */
function* joined(rows: readonly Found[], fields: Fields): Generator<Raw> {
  const [first] = rows;
  if (first === undefined) return;
  if (rows.length === 1) {
    yield first;
    return;
  }
  const carried = new Set(columnsIn(fields));
  const value: [string, unknown][] = [];
  for (const [column, values] of valuesByColumn(rows)) {
    const isOne = values.length === 1;
    if (!isOne && carried.has(column) && column !== fields.cuisines) {
      yield differing(first.at, column, values);
      value.push([column, values[0]]);
    } else value.push([column, isOne ? values[0] : values.flat()]);
  }
  yield { kind: 'raw', at: first.at, value: Object.fromEntries(value) };
}

function differing(at: Position, column: string, values: readonly unknown[]): Raw {
  const detail = `${column}: ${values.map((each) => JSON.stringify(each)).join(', ')}`;
  return { kind: 'remark', at, remark: { reason: 'rows_differ', detail } };
}

/** What the rows say in each column, each value once, empty ones left out. */
function valuesByColumn(rows: readonly Found[]): Map<string, unknown[]> {
  const columns = new Map<string, Map<string, unknown>>();
  for (const { value } of rows) {
    for (const [column, each] of Object.entries(Row.of(value)?.others(NONE) ?? {})) {
      const values = columns.get(column) ?? new Map<string, unknown>();
      columns.set(column, values.set(JSON.stringify(each), each));
    }
  }
  return new Map(Array.from(columns, ([column, values]) => [column, [...values.values()]]));
}
