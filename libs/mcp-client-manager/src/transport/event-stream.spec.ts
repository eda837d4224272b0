import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventStream } from './event-stream.ts';

describe('EventStream', () => {
  it('reads the same events however the bytes are cut', () => {
    const data = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(data), fc.array(fc.nat(20)), (texts, cuts) => {
        const read: string[] = [];
        const stream = new EventStream(1_000_000, (event) => read.push(event.data));
        let rest = Buffer.from(texts.map((text) => `data: ${text}\n\n`).join(''), 'utf8');
        for (const cut of cuts) {
          stream.push(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        stream.push(rest);
        expect(read).toEqual(texts);
      }),
    );
  });

  it('remembers the last id and the wait that the server asked for, within bounds', () => {
    const stream = new EventStream(1_000, () => undefined);
    stream.push(Buffer.from('id: one\nretry: 500\ndata: a\n\nid: z\u00fcrich\ndata: b\n\n'));
    expect([stream.lastEventId, stream.retryMs]).toEqual(['one', 500]);
    stream.push(Buffer.from('retry: 999999999\n'));
    expect(stream.retryMs).toBe(60_000);
  });

  it('refuses an event that is too large, but not a stream that goes on', () => {
    const stream = new EventStream(100, () => undefined);
    for (let beat = 0; beat < 1_000; beat++) stream.push(Buffer.from(': beat\n\ndata: 1\n\n'));
    stream.push(Buffer.from(`data: ${'x'.repeat(60)}`));
    expect(() => {
      stream.push(Buffer.from('x'.repeat(60)));
    }).toThrow('larger than 100 bytes');
  });
});
