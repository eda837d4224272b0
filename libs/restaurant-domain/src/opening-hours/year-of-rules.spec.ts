import { describe, expect, it } from '@jest/globals';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { DAYS, onDays, seasonsOf, shown } from '../testing/shown-hours.ts';

describe('opening hours at times of the year', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a date', 'Dec 25 off', { 'Dec 25': '' }],
    ['a date with a colon', 'Dec 25: off', { 'Dec 25': '' }],
    ['a date with hours', 'Dec 31 10:00-17:00', { 'Dec 31': '10:00-17:00' }],
    ['a date of two digits', 'Jan 01 off', { 'Jan 1': '' }],
    ['a whole name', 'December 25 off', { 'Dec 25': '' }],
    ['days of a month', 'Dec 24-26 off', { 'Dec 24-26': '' }],
    ['a list of days', 'Dec 24,25,26 off', { 'Dec 24-26': '' }],
    ['a list of spans', 'Dec 24-25,31 off', { 'Dec 24-25': '', 'Dec 31': '' }],
    ['a list of dates', 'Dec 25,Jan 1 off', { 'Jan 1': '', 'Dec 25': '' }],
    ['dates and holidays', 'PH,Dec 25 off', { 'Dec 25': '' }],
    ['a span over new year', 'Dec 20-Jan 5 off', { 'Dec 20-Jan 5': '' }],
    ['a month', 'Feb off', { 'Feb 1-29': '' }],
    ['months', 'Nov-Mar 09:00-17:00', { 'Nov 1-Mar 31': '09:00-17:00' }],
    ['months with a colon', 'Nov-Mar: 09:00-17:00', { 'Nov 1-Mar 31': '09:00-17:00' }],
    ['a leap day', 'Feb 29 off', { 'Feb 29': '' }],
    [
      'a rule that adds',
      'Mo 12:00-22:00, Dec 24 09:00-10:00',
      { 'Dec 24': '09:00-10:00,12:00-22:00' },
    ],
    [
      'a date within a month',
      'Dec off; Dec 24 09:00-10:00',
      { 'Dec 1-23': '', 'Dec 24': '09:00-10:00', 'Dec 25-31': '' },
    ],
  ])('are others on %s: "%s"', (_what, osm, mondays) => {
    expect(seasonsOf(`12:00-22:00; ${osm}`)).toEqual(mondays);
  });

  it('are others on some weekdays of a season', () => {
    expect(seasonsOf('10:00-22:00; Nov-Mar Tu-Su 10:00-18:00; Nov-Mar Mo off')).toEqual({
      'Nov 1-Mar 31': '',
    });
    expect(shown('Apr-Oct Mo-Fr 10:00-20:00')).toEqual(onDays(DAYS.slice(0, 5), '10:00-20:00'));
    expect(seasonsOf('Apr-Oct Mo-Fr 10:00-20:00')).toEqual({ 'Nov 1-Mar 31': '' });
    expect(seasonsOf('Apr-Oct: Mo-Fr 10:00-20:00')).toEqual({ 'Nov 1-Mar 31': '' });
    expect(seasonsOf('Mo-Fr Apr-Oct 10:00-20:00')).toEqual({ 'Nov 1-Mar 31': '' });
  });

  it('have the week of most days for the usual one, however they are written', () => {
    const winter = { 'Nov 1-Mar 31': '10:00-18:00' };
    expect(seasonsOf('Apr-Oct 10:00-22:00; Nov-Mar 10:00-18:00')).toEqual(winter);
    expect(seasonsOf('10:00-18:00; Apr-Oct 10:00-22:00')).toEqual(winter);
    expect(seasonsOf('10:00-18:00; Dec 20-31 10:00-18:00')).toEqual({});
  });

  it.each<[string, Record<string, string>]>([
    ['Dec 25 off; Mo-Su 12:00-22:00', { 'Dec 25': '' }],
    ['Dec 24-26 off; Mo-Fr 12:00-22:00; Sa 10:00-12:00', { 'Dec 24-26': '' }],
    ['Dec 24 10:00-14:00; 12:00-22:00', { 'Dec 24': '10:00-14:00' }],
    [
      '12:00-22:00; Dec 24 10:00-14:00; Nov-Dec Mo 12:00-18:00',
      { 'Nov 1-Dec 23': '12:00-18:00', 'Dec 24': '10:00-14:00', 'Dec 25-31': '12:00-18:00' },
    ],
    ['Dec 24 10:00-14:00, Mo 18:00-22:00', { 'Dec 24': '10:00-14:00,18:00-22:00' }],
    ['Jul 15-Aug 15 closed; Mo-Sa 12:00-22:00', { 'Jul 15-Aug 15': '' }],
    [
      'Nov-Mar off; Dec 24 10:00-12:00; 12:00-22:00',
      { 'Nov 1-Dec 23': '', 'Dec 24': '10:00-12:00', 'Dec 25-Mar 31': '' },
    ],
    ['Apr-Oct 10:00-22:00; Mo off', { 'Nov 1-Mar 31': '' }],
  ])('keep what is said of some dates, wherever it stands: "%s"', (osm, seasons) => {
    expect(seasonsOf(osm)).toEqual(seasons);
  });

  it('are those of the date on a holiday, too, wherever it stands', () => {
    const week = parseOpeningHours('Dec 25 12:00-16:00; Mo-Su 10:00-22:00; PH off');
    expect(week).toMatchObject({
      week: {
        publicHoliday: [],
        seasons: [{ week: { publicHoliday: [{ start: 720, end: 960 }] } }],
      },
    });
  });

  it('leave a rule to the dates that no other one is about', () => {
    expect(seasonsOf('Mo-Su 12:00-22:00; Jan-Nov Mo-Su 18:00-22:00')).toEqual({
      'Dec 1-31': '12:00-22:00',
    });
  });
});
