import { describe, expect, it } from '@jest/globals';
import { operatingHoursOf } from './operating-hours-of.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { weekOf } from './week-of.ts';
import type { WeeklyHours } from './weekly-hours.ts';

function weekFrom(osm: string): WeeklyHours {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') throw new Error(parsed.reason);
  return parsed.week;
}

describe('the wire form of a week', () => {
  it('has the distinct ranges of all days of a kind, in order', () => {
    expect(
      operatingHoursOf(weekFrom('Mo-Th 11:00-15:00,18:00-22:00; Fr 11:00-15:00; Su 09:00-12:00')),
    ).toEqual({
      mon_fri: ['11:00 - 15:00', '18:00 - 22:00'],
      sat_sun: ['09:00 - 12:00'],
      public_holiday: ['09:00 - 12:00', '11:00 - 15:00', '18:00 - 22:00'],
    });
  });

  it.each([
    ['Mo 10:00-12:00; PH off', []],
    ['Mo 10:00-12:00; PH unknown', []],
    ['Mo 10:00-12:00; PH 13:00-14:00', ['13:00 - 14:00']],
    ['Mo 10:00-12:00', ['10:00 - 12:00']],
  ])('says of public holidays in "%s": %p', (osm, ranges) => {
    expect(operatingHoursOf(weekFrom(osm)).public_holiday).toEqual(ranges);
  });

  it.each([
    ['Mo 18:00-02:00', '18:00 - 02:00'],
    ['Mo 18:00-24:00', '18:00 - 00:00'],
    ['24/7', '00:00 - 24:00'],
  ])('writes %s as %s and reads it back', (osm, text) => {
    const hours = operatingHoursOf(weekFrom(osm));
    expect(hours.mon_fri).toEqual([text]);
    expect(weekOf(hours)?.days[0]).toEqual(weekFrom(osm).days[0]);
  });

  it.each([
    ['Mo 17:00+', '17:00 - 19:00'],
    ['Mo 18:00-22:00+', '18:00 - 22:00'],
  ])('has no more of %s than the hours that are sure: %s', (osm, text) => {
    expect(operatingHoursOf(weekFrom(osm)).mon_fri).toEqual([text]);
  });

  it('is about the usual week', () => {
    expect(operatingHoursOf(weekFrom('10:00-20:00; Dec 24-26 18:00-20:00')).mon_fri).toEqual([
      '10:00 - 20:00',
    ]);
  });

  it('reads back to a week that gives every day the ranges of its kind', () => {
    const hours = { mon_fri: ['9:00-17:00'], sat_sun: [], public_holiday: ['10:00 - 11:00'] };
    const workday = [{ start: 540, end: 1020 }];
    expect(weekOf(hours)).toEqual({
      days: [workday, workday, workday, workday, workday, [], []],
      publicHoliday: [{ start: 600, end: 660 }],
    });
  });

  it.each([
    '',
    '9-17',
    '25:00 - 26:00',
    '24:00 - 01:00',
    '10:00 - 24:01',
    '10:00 - 10:00',
    '9:60 - 10:00',
  ])('is unknown with a range such as %p beside good ones', (broken) => {
    const hours = { mon_fri: ['10:00 - 12:00', broken], sat_sun: [], public_holiday: [] };
    expect(weekOf(hours)).toBeUndefined();
  });

  it.each([['9:00 - 6:00'], ['10:00 - 12:00', '5:00 - 9:00'], ['11:00 - 10:00']])(
    'is unknown where an hour may be one of the afternoon: %p',
    (...mon_fri) => {
      expect(weekOf({ mon_fri, sat_sun: [], public_holiday: [] })).toBeUndefined();
    },
  );

  it('takes the hours of all days for those of one clock', () => {
    const hours = { mon_fri: ['9:00 - 6:00'], sat_sun: ['18:00 - 20:00'], public_holiday: [] };
    expect(weekOf(hours)?.days[0]).toEqual([{ start: 540, end: 1800 }]);
  });

  it('is unknown when it is empty: that says nothing', () => {
    expect(weekOf({ mon_fri: [], sat_sun: [], public_holiday: [] })).toBeUndefined();
  });
});
