import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText, cleaned } from './clean-text.ts';

describe('text of strangers', () => {
  it.each([
    ['Kit\u0000chen', 'Kitchen'],
    ['\u001b[31mRed\u001b[0m Lantern', 'Red Lantern'],
    ['a\u001b]0;owned\u0007b', 'ab'],
    ['\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b2Jgone', 'gone'],
    ['\u001b', ''],
    ['bell\u0007 back\u0008 del\u007f next\u0085', 'bell back del next'],
    ['evil\u202Egnp.exe', 'evilgnp.exe'],
    ['\u2066isolated\u2069', 'isolated'],
    ['half \ud83c of a pair', 'half \uFFFD of a pair'],
    ['👨‍🍳 whole, שלום\u200F, 廚房', '👨‍🍳 whole, שלום\u200F, 廚房'],
    ['two\r\nlines\tand a tab', 'two\r\nlines\tand a tab'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  it('has nothing left that is unclean, and is not cleaned twice', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '\u001b[',
        '\u001b]',
        '\u0000',
        '\u009b',
        '\u202e',
        '31m',
        ';',
        '\ud800',
        '\udc00',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('is one line where a list shows it', () => {
    expect(cleanLine(' a\r\n  accepted\u001b[2K   5 ')).toBe('a accepted 5');
  });
});

describe('a value of JSON', () => {
  it('is clean throughout', () => {
    const value = { 'na\u0000me': ['a\u0007', { deep: '\u001b[1mb' }], count: 5, none: null };
    expect(cleaned(value)).toEqual({ name: ['a', { deep: 'b' }], count: 5, none: null });
  });

  it('that was clean is the same one', () => {
    const value = { name: ['a', { deep: 'b\n' }] };
    expect(cleaned(value)).toBe(value);
  });

  it('keeps what is called like a part of every object', () => {
    const value: unknown = JSON.parse('{"__proto__": "a\\u0000", "constructor": "b"}');
    expect(JSON.stringify(cleaned(value))).toBe('{"__proto__":"a","constructor":"b"}');
  });
});
