import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Suite } from '../suite.ts';
import { UsageError, parseCommand } from './command.ts';
import { runCommand } from './run-command.ts';
import { formatTable } from './table.ts';

const suite: Suite = {
  name: 'sums',
  summary: 'adds up',
  wanted: { sum_vs_parts: 'exactly 1' },
  run: () => ({ ratios: { sum_vs_parts: 1 }, rows: [{ what: 'one', n: 1 }] }),
};

describe('bench', () => {
  it('finds the suite and its flags', () => {
    const command = parseCommand(['sums', '--json', 'out.json', '--minutes', '5'], [suite]);
    expect(command).toMatchObject({ suite, json: 'out.json' });
    expect(command.flags.get('minutes')).toBe('5');
  });

  it.each([[[]], [['other']], [['sums', '--json']], [['sums', 'json', 'out.json']]])(
    'explains itself when it is called with %j',
    (args) => {
      expect(() => parseCommand(args, [suite])).toThrow(UsageError);
      expect(() => parseCommand(args, [suite])).toThrow(/sums +adds up/);
    },
  );

  it('prints the table and the ratios, and writes both as JSON with the machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tablewise-bench-'));
    const file = join(folder, 'out.json');
    const printed: string[] = [];
    await runCommand(parseCommand(['sums', '--json', file], [suite]), (text) => printed.push(text));
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      suite: 'sums',
      machine: expect.objectContaining({ node: process.version }),
      ratios: { sum_vs_parts: 1 },
      rows: [{ what: 'one', n: 1 }],
    });
    expect(printed.join('')).toContain('sum_vs_parts      1  exactly 1');
    await rm(folder, { recursive: true });
  });
});

describe('formatTable', () => {
  it('aligns words to the left and numbers to the right, and leaves out what a row lacks', () => {
    const rows = [
      { name: 'a', ms: 1.23456 },
      { name: 'long', ms: 123.456, note: 'slow' },
    ];
    expect(formatTable(rows).split('\n')).toEqual([
      'name     ms  note',
      '----  -----  ----',
      'a     1.235',
      'long  123.5  slow',
    ]);
  });
});
