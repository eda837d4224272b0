/**
 * Design note. csv-parse streams and names the line of a row that breaks the syntax; we let it go on
 * after such a row. Two faults end the file instead, since what follows them cannot be trusted: a
 * quote that is never closed, and a row that is longer than any record (which is how a quote that
 * is closed much too late shows).
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CsvError, Info } from 'csv-parse';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { rejected } from '../run/reading.ts';
import type { Raw } from '../run/reading.ts';
import { CUT_CHARACTER, readText } from './read-text.ts';

const MAX_ROW = 1024 * 1024;

/** How the file separates fields, and what its header has to name. */
export interface CsvOptions {
  /** One character between fields. */
  readonly delimiter: string;
  /** Columns that the header must have. */
  readonly columns: readonly string[];
}

/**
 * The rows of a CSV file (RFC 4180) with a header, as objects of text by column.
 *
 * @throws ImportMalformedError without such a header or with an endless row, ImportTruncatedError
 *   where the file ends within quotes, and what `readText` throws
 */
export async function* readCsv(file: string, options: CsvOptions): AsyncGenerator<Raw> {
  const skipped: Raw[] = [];
  const parser = parse({
    delimiter: options.delimiter,
    columns: (header: string[]) => columnsOf(file, header, options.columns),
    info: true,
    max_record_size: MAX_ROW,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const rejection = rejectionOf(file, error);
      // A row with two stray quotes is skipped twice.
      if (skipped.at(-1)?.at.line !== rejection.at.line) skipped.push(rejection);
    },
  });
  const source = Readable.from(wholeText(file));
  source.on('error', (error) => parser.destroy(error));
  const rows: AsyncIterable<{ record: Record<string, string>; info: Info }> = source.pipe(parser);
  try {
    for await (const { record, info } of rows) {
      yield* skipped.splice(0);
      yield { kind: 'raw', at: { line: firstLine(record, info) }, value: record };
    }
  } finally {
    source.destroy();
  }
  yield* skipped;
}

function* wholeText(file: string): Generator<string> {
  for (const piece of readText(file)) {
    if (piece === CUT_CHARACTER) {
      throw new ImportTruncatedError(file, 'ends too early, within a character', {});
    }
    yield piece;
  }
}

function columnsOf(file: string, header: string[], wanted: readonly string[]): string[] {
  const columns = header.map((name) => name.trim());
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const what = `no column ${missing.join(', ')}; it has ${columns.join(', ')}`;
    throw new ImportMalformedError(file, what, { missing });
  }
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice === undefined) return columns;
  throw new ImportMalformedError(file, `has the column ${twice} twice`, { column: twice });
}

/** @throws for the two faults after which the rest of the file means nothing */
function rejectionOf(file: string, error: CsvError | undefined): Raw {
  const line = Number(error?.['lines'] ?? 0);
  const at = { line };
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED') {
    const what = `ends within quotes, that line ${line} opens or leaves open`;
    throw new ImportTruncatedError(file, what, at, error);
  }
  if (error?.code === 'CSV_MAX_RECORD_SIZE') {
    const what = `a row is longer than 1 MiB, near line ${line}: a quote may not be closed`;
    throw new ImportMalformedError(file, what, at, error);
  }
  return { at, ...rejected('malformed_row', { detail: error?.message }) };
}

/** `info` counts to the line where the row ends. */
function firstLine(record: Readonly<Record<string, string>>, { lines }: Info): number {
  return lines - Object.values(record).join('').split('\n').length + 1;
}
