import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseOpenAt } from './parse-open-at.ts';

describe('the time a caller asks about', () => {
  it.each([
    ['2026-11-21T19:30', '2026-11-21T19:30'],
    ['2026-11-21T19:30:59', '2026-11-21T19:30'],
    ['2026-11-21T19:30:59.999', '2026-11-21T19:30'],
    ['2028-02-29T00:00', '2028-02-29T00:00'],
  ])('without an offset is local: %s', (text, local) => {
    expect(parseOpenAt(text)).toEqual({ local });
  });

  it.each([
    ['2026-11-21T19:30Z', '2026-11-21T19:30:00.000Z'],
    ['2026-11-21T19:30:45Z', '2026-11-21T19:30:00.000Z'],
    ['2026-11-21T19:30+08:00', '2026-11-21T11:30:00.000Z'],
    ['2026-11-21T00:15-05:45', '2026-11-21T06:00:00.000Z'],
  ])('with an offset is an instant: %s', (text, instant) => {
    expect(parseOpenAt(text)).toEqual({ at: Date.parse(instant) });
  });

  it.each([
    '',
    'now',
    '2026-11-21',
    '19:30',
    '2026-11-21 19:30',
    '2026-11-21T24:00',
    '2026-11-21T19:60',
    '2026-11-21T9:30',
    '2026-02-29T12:00',
    '2026-13-01T12:00',
    '2026-11-21T19:30 08:00',
    '2026-11-21T19:30+24:00',
    '2026-11-21T19:30Z ',
    '1969-12-31T12:00',
    '2101-01-01T12:00',
    '+002026-11-21T19:30',
    '２０２６-11-21T19:30',
  ])('is none: %p', (text) => {
    expect(parseOpenAt(text)).toBeUndefined();
  });

  it('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\dT:Z+-]{0,25}$/u), (text) => {
        const parsed = parseOpenAt(text);
        if (parsed !== undefined && 'at' in parsed) expect(Number.isInteger(parsed.at)).toBe(true);
      }),
    );
  });

  it('is any minute that a date writes', () => {
    const years = { min: new Date('1970-01-02'), max: new Date('2100-12-30'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const minute = date.toISOString().slice(0, 16);
        expect(parseOpenAt(minute)).toEqual({ local: minute });
        expect(parseOpenAt(`${minute}Z`)).toEqual({
          at: Math.floor(date.getTime() / 60_000) * 60_000,
        });
      }),
    );
  });
});
