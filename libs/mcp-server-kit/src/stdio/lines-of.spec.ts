import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from './lines-of.ts';

async function collect(chunks: readonly Buffer[], maxBytes = 1_000): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks), maxBytes)) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replaceAll('\n', ''));
    const cuts = fc.array(fc.nat(200), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), cuts, async (lines, at) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
        const bounds = [0, ...at.filter((cut) => cut < bytes.length), bytes.length].sort(
          (a, b) => a - b,
        );
        const chunks = bounds.slice(1).map((end, index) => bytes.subarray(bounds[index], end));
        expect(await collect(chunks.filter(({ length }) => length > 0))).toEqual(lines);
      }),
    );
  });

  it('leave out what has no end', async () => {
    expect(await collect([Buffer.from('one\ntwo')])).toEqual(['one']);
  });

  it.each([
    ['in one chunk', ['12345678901\n']],
    ['over chunks', ['123456', '78901\n']],
    ['without an end', ['123456', '78901']],
  ])('may not be longer than allowed: %s', async (_what, texts) => {
    const chunks = texts.map((text) => Buffer.from(text));
    await expect(collect(chunks, 10)).rejects.toMatchObject({ code: 'INPUT_LINE_TOO_LONG' });
    expect(await collect([Buffer.from('1234567890\n')], 10)).toEqual(['1234567890']);
  });
});
