import { describe, expect, it } from '@jest/globals';
import { operatingHoursOf } from './operating-hours-of.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { hoursOfPlace } from './place-hours.ts';
import type { WrittenHours } from './place-hours.ts';

const operating_hours = {
  mon_fri: ['10:00 - 12:00'],
  sat_sun: ['10:00 - 12:00'],
  public_holiday: [],
};
const hours = {
  mon: ['11:00 - 12:00'],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
  ph: 'unknown' as const,
};
const opening_hours = 'Mo 09:00-12:00';

describe('the hours of a place', () => {
  it.each<[string | undefined, WrittenHours]>([
    ['opening_hours', { opening_hours, hours, operating_hours }],
    ['hours', { opening_hours: 'by appointment', hours, operating_hours }],
    ['hours', { hours, operating_hours }],
    ['operating_hours', { hours: { ...hours, wed: ['noon'] }, operating_hours }],
    ['operating_hours', { opening_hours: '', operating_hours }],
    [undefined, { opening_hours: 'by appointment' }],
    [undefined, {}],
  ])('are from %s in %j', (from, place) => {
    expect(hoursOfPlace(place)?.from).toBe(from);
  });

  it('are read once for all records that write them alike', () => {
    const again = { opening_hours: 'Mo 09:00-12:00', operating_hours };
    expect(hoursOfPlace(again)).toBe(hoursOfPlace({ opening_hours }));
  });

  it('by kind of day give every day of the kind the same', () => {
    const { byDay } = hoursOfPlace({ operating_hours }) ?? {};
    expect(byDay).toMatchObject({ mon: ['10:00 - 12:00'], sun: ['10:00 - 12:00'], ph: 'unknown' });
  });

  it('by kind of day say of holidays no more than was known when they were written', () => {
    const parsed = parseOpeningHours('Mo-Su 11:00-22:00; PH unknown');
    if (parsed.kind === 'unknown') throw new Error(parsed.reason);
    const written = operatingHoursOf(parsed.week);
    expect(written.public_holiday).toEqual([]);
    expect(hoursOfPlace({ operating_hours: written })?.byDay.ph).toBe('unknown');
  });

  it('are read anew, and right, when more was read than is kept', () => {
    const first = hoursOfPlace({ opening_hours });
    for (let nth = 0; nth < 10_000; nth++) hoursOfPlace({ opening_hours: `by appointment ${nth}` });
    expect(hoursOfPlace({ opening_hours })).not.toBe(first);
    expect(hoursOfPlace({ opening_hours })).toEqual(first);
  });
});
