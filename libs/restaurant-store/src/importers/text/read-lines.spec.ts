import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { ImportTruncatedError } from '../import-truncated.error.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readLines } from './read-lines.ts';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = new TemporaryFolder();
});

afterEach(() => {
  folder.remove();
});

function fileOf(content: string | Uint8Array): string {
  const file = folder.file('lines.ndjson');
  writeFileSync(file, content);
  return file;
}

describe('lines', () => {
  it('are those that were written, wherever the file is read in pieces', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\uFEFF]/u.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.map((each) => `${each}${end}`).join('');
        expect([...readLines(fileOf(text))]).toEqual(
          lines.map((each, at) => ({ kind: 'line', line: at + 1, text: each, ends: true })),
        );
      }),
    );
  });

  it('of an empty file are none', () => {
    expect([...readLines(fileOf(''))]).toEqual([]);
  });

  it('have neither a byte-order mark nor CR, and the last may lack its end', () => {
    expect([...readLines(fileOf('\uFEFFa\r\n鏞記'))]).toEqual([
      { kind: 'line', line: 1, text: 'a', ends: true },
      { kind: 'line', line: 2, text: '鏞記', ends: false },
    ]);
  });

  it('that are longer than 1 MiB are skipped, and those after them are not', () => {
    const huge = 'x'.repeat(3 * 1024 * 1024);
    expect([...readLines(fileOf(`${huge}\nb\n${huge}`))]).toEqual([
      { kind: 'too_long', line: 1 },
      { kind: 'line', line: 2, text: 'b', ends: true },
      { kind: 'too_long', line: 3 },
    ]);
  });
});

describe('a file that is not UTF-8', () => {
  it('is refused with the line where it stops being so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), (line) => {
        const lines = Array.from({ length: 9_000 }, (_none, at) => Buffer.from(`${at} 鏞記\n`));
        lines[line - 1] = Buffer.from('caf\u00e9\n', 'latin1');
        const file = fileOf(Buffer.concat(lines));
        expect(() => [...readLines(file)]).toThrow(`not UTF-8 in line ${line}.`);
      }),
      { numRuns: 20 },
    );
  });
});

describe('lines of JSON', () => {
  it('are values with their lines; a malformed one is rejected and empty ones are skipped', () => {
    expect([...readJsonLines(fileOf('{"a":1}\n\n{oops}\n7'))]).toMatchObject([
      { kind: 'raw', at: { line: 1 }, value: { a: 1 } },
      { kind: 'rejected', at: { line: 3 }, reason: 'malformed_line' },
      { kind: 'raw', at: { line: 4 }, value: 7 },
    ]);
  });

  it('that end anywhere within a line are those of a file that was cut off', () => {
    const whole = Buffer.from('{"name":"鏞記"}\n{"name":"b"}');
    const secondLine = whole.indexOf(0x0a) + 1;
    const within = fc.integer({ min: 1, max: whole.length - 1 });
    fc.assert(
      fc.property(
        within.filter((length) => length < secondLine - 1 || length > secondLine),
        (length) => {
          const file = fileOf(whole.subarray(0, length));
          expect(() => [...readJsonLines(file)]).toThrow(ImportTruncatedError);
        },
      ),
    );
  });
});
