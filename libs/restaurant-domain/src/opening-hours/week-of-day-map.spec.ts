import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openingHoursText } from './opening-hours-text.ts';
import { weekOfDayMap } from './week-of-day-map.ts';

function read(hours: Readonly<Record<string, string>>): string {
  const parsed = weekOfDayMap(hours);
  return parsed.kind === 'known' ? openingHoursText(parsed.week) : parsed.reason;
}

const everyDay = (text: string): Record<string, string> =>
  Object.fromEntries(
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => [
      day,
      text,
    ]),
  );

describe('hours as a map of days', () => {
  it.each<[string, Record<string, string>, string]>([
    ['minutes without a nought', { Monday: '11:0-22:5' }, 'Mo 11:00-22:05; Tu-Su off'],
    ['every day around the clock', everyDay('0:0-0:0'), '24/7'],
    [
      'a day where nothing was entered',
      { Monday: '0:0-0:0', Tuesday: '11:0-22:0' },
      'Mo,We-Su off; Tu 11:00-22:00',
    ],
    ['a whole day', { Tuesday: '0:0-24:0' }, 'Mo,We-Su off; Tu 00:00-24:00'],
    ['another range that day', { Tuesday: '0:0-0:0,9:0-10:0' }, 'Mo,We-Su off; Tu 00:00-24:00'],
    ['until midnight', { Friday: '17:30-0:0' }, 'Mo-Th,Sa,Su off; Fr 17:30-24:00'],
    ['past midnight', { Friday: '17:30-2:0' }, 'Mo-Th,Sa,Su off; Fr 17:30-02:00'],
    ['numbers without noughts', { Friday: '9:0-6:0' }, 'Mo-Th,Sa,Su off; Fr 09:00-06:00'],
    [
      'an hour past noon',
      { Friday: '9:00-6:00', Sunday: '18:00-20:00' },
      'Mo-Th,Sa off; Fr 09:00-06:00; Su 18:00-20:00',
    ],
    ['two ranges', { sunday: '11:0-15:0, 18:0-22:0' }, 'Mo-Sa off; Su 11:00-15:00,18:00-22:00'],
  ])('are read with %s', (_what, hours, text) => {
    expect(read(hours)).toBe(text);
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'names no hours'],
    [{ Monday: '0:0-0:0', Tuesday: '0:0-0:0' }, 'names no hours'],
    [{ Monday: '9:0-10:0', Mittwoch: '9:0-10:0' }, 'unknown day "Mittwoch"'],
    [{ constructor: '9:0-10:0' }, 'unknown day "constructor"'],
    [{ Monday: '9:0-9:0' }, 'a range ends where it begins'],
    [{ Monday: '9:00-6:00' }, '"9:00" may be before noon or after it'],
    [{ Monday: '9:30-12:00', Friday: '10:00-12:00' }, '"9:30" may be before noon or after it'],
    [{ Monday: 'Closed' }, '"Closed" is not a range of times'],
    [{ Monday: '' }, '"" is not a range of times'],
    [{ Monday: '9:60-10:0' }, '"9:60-10:0" is not a range of times'],
    [{ Monday: '9:0-24:1' }, '"9:0-24:1" is not a range of times'],
    [{ Monday: '24:0-1:0' }, '"24:0-1:0" is not a range of times'],
    [{ Monday: '9:0-10:0,' }, '"" is not a range of times'],
  ])('are unknown, never in part: %p', (hours, reason) => {
    expect(read(hours)).toBe(reason);
  });

  it('say which days they leave out', () => {
    const warnings = ['Monday is 0:0-0:0: taken as not given'];
    expect(weekOfDayMap({ Monday: '0:0-0:0', Friday: '9:0-17:0' })).toMatchObject({ warnings });
    expect(weekOfDayMap(everyDay('0:0-0:0'))).toMatchObject({ warnings: [] });
  });

  it('are a week or unknown, whatever the map', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('Monday', 'Sunday', 'x'), fc.string()), (hours) => {
        expect(['known', 'unknown']).toContain(weekOfDayMap(hours).kind);
      }),
    );
  });
});
