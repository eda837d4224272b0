import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_TEXT, excessOf, oneLine } from './draft.ts';

describe('oneLine', () => {
  it.each([
    ['Closed on Mondays.\nSays the door.', 'Closed on Mondays. Says the door.'],
    ['  星期一休息\r\n\r\n門口有寫  ', '星期一休息 門口有寫'],
    ['tab\tand half \uD83C of a face', 'tab and half   of a face'],
    ['\n', ''],
  ])('makes %j %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('leaves nothing that the API refuses, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});

it('what counts is what is sent', () => {
  expect(excessOf({ text: `${'a'.repeat(MAX_TEXT)}\n\n` })).toBe(0);
  expect(excessOf({ text: 'a'.repeat(MAX_TEXT + 3) })).toBe(3);
});
