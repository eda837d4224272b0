import { describe, expect, it } from '@jest/globals';
import { shown } from '../testing/shown-hours.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';

describe('opening hours', () => {
  it.each([
    ['Tu-Sa 9:00-6:00', '9:00'],
    ['9:00-6:00', '9:00'],
    ['5:00-10:00', '5:00'],
    ['11:30-3:00', '3:00'],
    ['10:00-9:00', '9:00'],
    ['Mo-Fr 9:00-12:00,1:00-5:00', '9:00'],
    ['09:00-6:00', '6:00'],
    ['Mo-Fr 10:00-12:00; Sa 9:30-12:00', '9:30'],
    ['5:00+', '5:00'],
    ['Mo 9-5', '9:00'],
    ['9-11', '9:00'],
    ['11:00-10:00', '10:00'],
    ['12-12:30,12:00-11:00', '11:00'],
  ])('are unknown where an hour may be one of the afternoon: "%s"', (osm, time) => {
    const reason = `"${time}" may be before noon or after it`;
    expect(parseOpeningHours(osm)).toEqual({ kind: 'unknown', reason });
  });

  it.each<[string, string, Record<string, string>]>([
    ['an hour past noon', 'Mo 9:00-22:00', { Mo: '09:00-22:00' }],
    ['a last hour past noon', 'Mo 18:00-2:00', { Mo: '18:00-26:00' }],
    [
      'an hour past noon elsewhere',
      'Mo 9:00-6:00; Tu 9:00-13:00',
      { Mo: '09:00-30:00', Tu: '09:00-13:00' },
    ],
    ['midnight', 'Mo 9:00-0:00', { Mo: '09:00-24:00' }],
    ['midnight as 24:00', 'Mo 9:00-24:00', { Mo: '09:00-24:00' }],
    ['leading zeros', 'Mo 09:00-06:00', { Mo: '09:00-30:00' }],
    [
      'a leading zero elsewhere',
      'Mo 11:00-10:00; Tu 09:00-10:00',
      { Mo: '11:00-34:00', Tu: '09:00-10:00' },
    ],
    ['two digits', 'Mo 10:00-12:00', { Mo: '10:00-12:00' }],
    ['hours alone', 'Mo 18-2', { Mo: '18:00-26:00' }],
  ])('are of a clock of 24 hours by %s: "%s"', (_what, osm, week) => {
    expect(shown(osm)).toEqual(week);
  });
});
