import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { collect } from '../../testing/collect.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportFileError } from '../import-file.error.ts';
import { ImportMalformedError } from '../import-malformed.error.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import type { Raw } from '../run/reading.ts';
import { readCsv } from './read-csv.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function rowsOf(content: string | Uint8Array, columns: string[] = []): Promise<Raw[]> {
  const file = folder.file('rows.csv');
  writeFileSync(file, content);
  return collect(readCsv(file, { delimiter: ',', columns }));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('rows of CSV', () => {
  it('are what was written, with the line that each begins in', async () => {
    const field = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\uFEFF]/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { maxLength: 5 }), async (rows) => {
        const lines = rows.map((row) => `${row.map(quoted).join(',')}\n`);
        let line = 2;
        const expected = rows.map(([a, b], at) => {
          const begins = line;
          line += (lines[at]?.split('\n').length ?? 1) - 1;
          return { kind: 'raw', at: { line: begins }, value: { a, b } };
        });
        expect(await rowsOf(`a,b\n${lines.join('')}`)).toEqual(expected);
      }),
    );
  });

  it('may end with CR and LF, begin with a byte-order mark and have empty lines between', async () => {
    expect(await rowsOf('\uFEFFid,name\r\n1,鏞記\r\n\r\n2,b\r\n')).toMatchObject([
      { at: { line: 2 }, value: { id: '1', name: '鏞記' } },
      { at: { line: 4 }, value: { id: '2', name: 'b' } },
    ]);
  });

  it('with too many fields, too few, or a stray quote are rejected, and the others are not', async () => {
    const rows = await rowsOf('a,b\n1,2\n1,2,3\n1\n4,x"y"\n5,6\n');
    expect(rows.filter(({ kind }) => kind === 'raw')).toMatchObject([
      { value: { a: '1' } },
      { value: { a: '5' } },
    ]);
    expect(rows.filter(({ kind }) => kind === 'rejected')).toMatchObject([
      { at: { line: 3 }, reason: 'malformed_row' },
      { at: { line: 4 }, reason: 'malformed_row' },
      { at: { line: 5 }, reason: 'malformed_row' },
    ]);
  });

  it('of a file with nothing or only a header are none', async () => {
    expect(await rowsOf('')).toEqual([]);
    expect(await rowsOf('a,b\n')).toEqual([]);
  });
});

describe('a CSV file', () => {
  it('without a column that is wanted names it, and those that it has', async () => {
    await expect(rowsOf('id,name\n', ['id', 'lat'])).rejects.toThrow(
      'no column lat; it has id, name',
    );
  });

  it('with a column twice is refused', async () => {
    await expect(rowsOf('id,name,id\n1,a,2\n')).rejects.toThrow('has the column id twice');
  });

  it('that ends within quotes, or within a character, was cut off', async () => {
    await expect(rowsOf('a,b\n1,"two')).rejects.toThrow(ImportTruncatedError);
    const bytes = Buffer.from('a,b\n1,鏞');
    await expect(rowsOf(bytes.subarray(0, -1))).rejects.toThrow(ImportTruncatedError);
  });

  it('with a quote that is closed a megabyte later is refused', async () => {
    const text = `a,b\n1,"${'x,\n'.repeat(500_000)}",2\n`;
    await expect(rowsOf(text)).rejects.toThrow('a quote may not be closed');
  });

  it('that is not UTF-8 or not there is refused', async () => {
    const latin = Buffer.from('a\ncaf\u00e9\n', 'latin1');
    await expect(rowsOf(latin)).rejects.toThrow(ImportMalformedError);
    const none = readCsv(folder.file('none.csv'), { delimiter: ',', columns: [] });
    await expect(none.next()).rejects.toThrow(ImportFileError);
  });
});
