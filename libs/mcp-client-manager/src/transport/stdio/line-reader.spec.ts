import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineReader } from './line-reader.ts';

describe('LineReader', () => {
  it('reads the same lines however the bytes are cut', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !s.includes('\n'));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(40)), (lines, cuts) => {
        const read: string[] = [];
        const reader = new LineReader(1_000_000, (one) => read.push(one));
        let rest = Buffer.from(lines.map((one) => `${one}\n`).join(''), 'utf8');
        for (const cut of cuts) {
          reader.push(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        reader.push(rest);
        expect(read).toEqual(lines);
      }),
    );
  });

  it('refuses a line that is too large, even one without an end', () => {
    const reader = new LineReader(8, () => undefined);
    expect(reader.push(Buffer.from('1234\n5678'))).toBe(true);
    expect(reader.push(Buffer.from('90123'))).toBe(false);
  });
});
