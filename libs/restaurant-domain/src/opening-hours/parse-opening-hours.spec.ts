import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAYS, onDays, shown, shownRange } from '../testing/shown-hours.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { mergeRanges } from './weekly-hours.ts';

const AMBIGUOUS = 'days and holidays without a comma between them are ambiguous';

describe('opening hours in OpenStreetMap syntax', () => {
  it.each<[string, string, Record<string, string>]>([
    ['every day', '10:00-22:00', onDays(DAYS, '10:00-22:00')],
    ['a span of days', 'Mo-We 10:00-22:00', onDays(['Mo', 'Tu', 'We'], '10:00-22:00')],
    ['a span past Sunday', 'Sa-Mo 09:30-12:00', onDays(['Sa', 'Su', 'Mo'], '09:30-12:00')],
    ['a list of days', 'Mo,We-Th 11:00-12:00', onDays(['Mo', 'We', 'Th'], '11:00-12:00')],
    ['around the clock', '24/7', onDays(DAYS, '00:00-24:00')],
    ['two ranges', 'Mo 12:00-15:00, 18:00-23:00', { Mo: '12:00-15:00,18:00-23:00' }],
    ['touching ranges', 'Mo 12:00-15:00,15:00-16:00', { Mo: '12:00-16:00' }],
    ['ranges out of order', 'Mo 18:00-20:00,12:00-13:00', { Mo: '12:00-13:00,18:00-20:00' }],
    ['past midnight', 'Fr 18:00-02:00', { Fr: '18:00-26:00' }],
    ['past midnight as 26:00', 'Fr 18:00-26:00', { Fr: '18:00-26:00' }],
    ['midnight as 00:00', 'Fr 18:00-00:00', { Fr: '18:00-24:00' }],
    ['a rule that replaces', '12:00-21:00; We off', onDays(allBut('We'), '12:00-21:00')],
    ['a default', 'off; Mo 10:00-12:00', { Mo: '10:00-12:00' }],
    ['always closed', 'closed', {}],
    ['a later rule', 'Mo-Tu 09:00-17:00; Tu 10:00-11:00', { Mo: '09:00-17:00', Tu: '10:00-11:00' }],
    ['a rule that adds', 'Mo 09:00-10:00, Mo 12:00-13:00', { Mo: '09:00-10:00,12:00-13:00' }],
    ['a comma before off', 'Mo-Tu 18:00-23:00,Tu off', { Mo: '18:00-23:00' }],
    ['loose spacing and case', ' mo - tu  09:00 - 10:00 ;', onDays(['Mo', 'Tu'], '09:00-10:00')],
    [
      'full-width signs',
      'Mo ０９：００–１０：００、１１：００～１２：００',
      { Mo: '09:00-10:00,11:00-12:00' },
    ],
    ['an explicit open', 'Mo 09:00-10:00 open', { Mo: '09:00-10:00' }],
    ['longer names of days', 'Mon-wed 09:00-10:00', onDays(['Mo', 'Tu', 'We'], '09:00-10:00')],
    ['whole names of days', 'Saturday, Sunday 09:00-10:00', onDays(['Sa', 'Su'], '09:00-10:00')],
    ['hours without minutes', 'Mo 11-15,18-22:30', { Mo: '11:00-15:00,18:00-22:30' }],
  ])('read %s: %s', (_what, osm, week) => {
    expect(shown(osm)).toEqual(week);
  });

  it.each<[string, string | undefined]>([
    ['Mo-Su 10:00-12:00', undefined],
    ['Mo-Su,PH 10:00-12:00', '10:00-12:00'],
    ['PH,Mo-Su 10:00-12:00', '10:00-12:00'],
    ['Mo-Fr 10:00-12:00; PH off', ''],
    ['PH off; Mo-Fr 10:00-12:00', ''],
    ['10:00-12:00, PH 14:00-15:00', '10:00-12:00,14:00-15:00'],
    ['Mo-Fr 10:00-12:00, Sa,PH 14:00-15:00', '14:00-15:00'],
    ['Mo-Fr 10:00-12:00; PH unknown', 'unknown'],
    ['Mo-Fr 10:00-12:00; PH open', 'unknown'],
  ])('say of public holidays in "%s": %p', (osm, holiday) => {
    expect(shown(osm)).toMatchObject(holiday === undefined ? {} : { PH: holiday });
    if (holiday === undefined) expect(shown(osm)).not.toHaveProperty('PH');
  });

  it.each<[string, string]>([
    ['Mo 09:00-10:00; Su,SH 12:00-13:00', 'school holidays are left out: Su,SH 12:00-13:00'],
    ['Mo 09:00-10:00; SH Mo-Fr 08:00-09:00', 'school holidays are left out: SH Mo-Fr 08:00-09:00'],
    ['Mo 09:00-10:00; PH unknown', 'hours on public holidays are unknown'],
    ['Mo 09-10', 'hours are written without minutes'],
    ['Mo 0900-1000', 'hours are written without colons'],
    ['Mo 09:00-10:00; 2026 Dec 25 off', 'years are left out: 2026 Dec 25 off'],
    ['Mo 09:00-10:00, 2026 Dec 24 off', 'years are left out: 2026 Dec 24 off'],
    ['Mo 09:00-10:00; 2026-2028 off', 'years are left out: 2026-2028 off'],
    [
      'Mo 09:00-10:00; 2026 Dec 24-2027 Jan 2 off',
      'years are left out: 2026 Dec 24-2027 Jan 2 off',
    ],
    ['Mo 09:00-10:00; easter off', 'days around Easter are left out: easter off'],
    ['Mo 09:00-10:00; easter -2 days off', 'days around Easter are left out: easter -2 days off'],
    ['Mo 09:00-10:00; easter-Oct 31 off', 'days around Easter are left out: easter-Oct 31 off'],
    ['Mo 09:00-10:00; Mar 1-easter off', 'days around Easter are left out: Mar 1-easter off'],
    ['Mo 09:00-10:00; week 1-10 off', 'weeks of the year are left out: week 1-10 off'],
    ['Mo 09:00-10:00; week 2-52/2 off', 'weeks of the year are left out: week 2-52/2 off'],
    ['Mo 09:00-10:00; week 1,3 Mo off', 'weeks of the year are left out: week 1,3 Mo off'],
    ['Mo 09:00-10:00; Mo[1] off', 'single weekdays of a month are left out: Mo[1] off'],
    ['Mo 09:00-10:00; Mo[-1] off', 'single weekdays of a month are left out: Mo[-1] off'],
    ['Mo 09:00-10:00; Mo[1,3-4] off', 'single weekdays of a month are left out: Mo[1,3-4] off'],
    ['Mo 09:00-10:00; PH -1 day off', 'days next to holidays are left out: PH -1 day off'],
    ['Mo,PH +1 day 09:00-10:00', 'days next to holidays are left out: Mo,PH +1 day 09:00-10:00'],
    ['Mo 09:00-10:00; Dec 24 sunrise-12:00', 'hours by the sun are left out: Dec 24 sunrise-12:00'],
    ['Mo 09:00-10:00; PH 10:00-sunset', 'hours on public holidays are unknown'],
    [
      'Mo 09:00-10:00; PH Su 11:00-12:00',
      'days and holidays without a comma are read as a list: PH Su 11:00-12:00',
    ],
  ])('warn of what "%s" leaves open', (osm, warning) => {
    expect(parseOpeningHours(osm)).toMatchObject({ kind: 'known', warnings: [warning] });
    expect(shown(osm)).toMatchObject({ Mo: '09:00-10:00' });
  });

  it.each<[string, Record<string, string>]>([
    ['12:00-22:00; Mo-Su 18:00-22:00', { PH: '12:00-22:00' }],
    ['08:00-17:00; Mo-Fr 10:00-22:00; Sa,Su 12:00-22:00', { PH: '08:00-17:00' }],
    ['off; Mo-Su 18:00-22:00', {}],
    ['10:00-22:00; We off', {}],
  ])('leave a first rule to holidays that no weekday needs any more: "%s"', (osm, holidays) => {
    expect(shown(osm)).toMatchObject(holidays);
    expect('PH' in holidays).toBe('PH' in Object(shown(osm)));
  });

  it.each<[string, string]>([
    ['', '"the end" is not expected at position 1'],
    ['"未开放"', 'depends on a comment: "未开放"'],
    ['closed "due to renovation"', 'depends on a comment: "due to renovation"'],
    ['Mo 09:00-10:00 "unfinished', 'depends on a comment: "unfinished'],
    ['sunrise-sunset', 'depends on the sun: "sunrise"'],
    ['Jan-Mar 09:00-10:00 off', 'times with "off" are not supported'],
    ['Feb 30 off; Mo 09:00-10:00', '"30" is not expected at position 5'],
    ['Dec 26-24 off; Mo 09:00-10:00', '"24" is not expected at position 8'],
    ['Apr-Oct 15 09:00-10:00', '"15" is not expected at position 9'],
    ['Apr 15-Oct 09:00-10:00', '"09:00-10:00" is not expected at position 12'],
    ['Dec 25, 2026 off; Mo 09:00-10:00', '"off;" is not expected at position 14'],
    ['Dec 25 off', 'says only when it is closed or what holidays are like'],
    ['Dec 24 09:00-10:00', 'says only when it is closed or what holidays are like'],
    ['Dec 25 unknown; Mo 09:00-10:00', 'says no times: "Dec 25 unknown"'],
    ['Mo 09:00-10:00; Dec 25 "closed"', 'depends on a comment: "closed"'],
    ['2026 Mo 09:00-10:00', 'years are not supported: "2026 Mo 09:00-10:00"'],
    ['1900-2000', '"the end" is not expected at position 10'],
    ['week 1-10 09:00-10:00', 'weeks of the year are not supported: "week 1-10 09:00-10:00"'],
    [
      'Mo-Fr 09:00-10:00; Sa[1] 09:00-10:00',
      'single weekdays of a month are not supported: "Sa[1] 09:00-10:00"',
    ],
    ['Mo 09:00-10:00; Sa sunrise-12:00', 'depends on the sun: "sunrise"'],
    ['Mo 09:00-10:00; Apr-Oct PH Sa 10:00-12:00', AMBIGUOUS],
    ['Mo-Su 09:00-10:00; PH Su off', AMBIGUOUS],
    ['Mo-Tu 17:00-23:00; Wo-Fr 17:00-02:00', 'unknown word "Wo"'],
    ['constructor 09:00-10:00', 'unknown word "constructor"'],
    ['Mo=Su 09:00-22:30', '"=Su" is not expected at position 3'],
    ['Mo-Sa 10:00:23:30', '"10:00:23:30" is not expected at position 7'],
    ['Mo 09:00-23:0', '"23:0" is not expected at position 10'],
    ['Mo 09:00-10:99', '"10:99" is not expected at position 10'],
    ['Mo 9-9', 'a range ends where it begins'],
    ['Mo 09:00-10:00 1', '"1" is not expected at position 16'],
    ['Mo 9pm-11pm', 'unknown word "pm"'],
    ['Mond 09:00-10:00', 'unknown word "Mond"'],
    ['900 - 2230', '"900" is not expected at position 1'],
    ['0960 - 2230', '"0960" is not expected at position 1'],
    ['Mo 09:00-10:00 Tu 09:00-10:00', '"Tu" is not expected at position 16'],
    ['Mo-Fr', '"the end" is not expected at position 6'],
    ['Mo- 10:00-12:00', '"10:00-12:00" is not expected at position 5'],
    ['Mo 10:00', '"the end" is not expected at position 9'],
    ['Mo 08:00-08:00', 'a range ends where it begins'],
    ['Mo 08:00-33:00', 'a range begins after midnight or is longer than a day'],
    ['Mo 25:00-26:00', 'a range begins after midnight or is longer than a day'],
    ['Mo 12:00-13:00 off', 'times with "off" are not supported'],
    ['Mo open', 'says no times: "Mo open"'],
    ['Mo-Fr 09:00-10:00; Sa unknown', 'says no times: "Sa unknown"'],
    ['Su off', 'says only when it is closed or what holidays are like'],
    ['PH 10:00-11:00', 'says only when it is closed or what holidays are like'],
    ['11:30-15:00; 18:00-22:00', '"11:30-15:00" is replaced altogether by later rules'],
    ['Mo 09:00-10:00; Mo off', '"Mo 09:00-10:00" is replaced altogether by later rules'],
  ])('are unknown, never in part: %p', (osm, reason) => {
    expect(parseOpeningHours(osm)).toEqual({ kind: 'unknown', reason });
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...['Mo', 'Su', 'PH', 'SH', '-', ',', ';', '+', ' ', '09:00', '17:30', '26:00', '24/7', 'off'],
    ...[
      'open',
      'unknown',
      '"',
      'x',
      '9',
      ':',
      '|',
      'Dec',
      'Feb',
      '25',
      '29',
      '2026',
      'week',
      'easter',
    ],
    ...['[', ']', '/', 'day', 'sunset', '17:00+', 'Nov-Mar', '; Dec 24 ', '0900'],
  );

  it.each([
    ['of any characters', fc.string({ unit: 'grapheme' })],
    ['of words of the syntax', fc.array(word, { maxLength: 12 }).map((words) => words.join(''))],
  ])('%s is a well-formed week or unknown with a reason, and nothing is thrown', (_what, text) => {
    fc.assert(
      fc.property(text, (osm) => {
        const parsed = parseOpeningHours(osm);
        if (parsed.kind === 'unknown') {
          expect(parsed.reason).not.toBe('');
          return;
        }
        const seasons = parsed.week.seasons ?? [];
        for (const { days } of [parsed.week, ...seasons.map(({ week }) => week)]) {
          expect(days).toHaveLength(7);
          for (const { start, end } of days.flat()) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(1440);
            expect(end).toBeGreaterThan(start);
          }
        }
        for (const { from, to } of seasons) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
          expect(Math.max(from, to)).toBeLessThan(366);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not read at all where it is longer than any hours', () => {
    const rule = 'Mo 09:00-10:00, ';
    expect(shown(`${rule.repeat(60)}Mo 09:00-10:00`)).toEqual({ Mo: '09:00-10:00' });
    for (const endless of [rule, 'May 3 09:00-10:00, ', '"']) {
      expect(shown(endless.repeat(1_000_000))).toBe('is longer than 1000 characters');
    }
  });
});

describe('any week', () => {
  const aRange = fc
    .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const aDay = fc.array(aRange, { maxLength: 3 }).map(mergeRanges);
  const aWeek = fc
    .array(aDay, { minLength: 7, maxLength: 7 })
    .filter((days) => days.flat().every(({ start, end }) => end - start <= 1440));

  it('is read back as it was written, whatever the order of its days', () => {
    fc.assert(
      fc.property(
        aWeek,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        (days, order) => {
          const rules = order.map((day) => {
            const ranges = days[day] ?? [];
            return `${String(DAYS[day])} ${ranges.length === 0 ? 'off' : ranges.map(shownRange).join()}`;
          });
          expect(parseOpeningHours(rules.join('; '))).toEqual({
            kind: 'known',
            week: { days },
            warnings: [],
          });
        },
      ),
    );
  });
});

function allBut(left: string): string[] {
  return DAYS.filter((day) => day !== left);
}
