import { describe, expect, it } from '@jest/globals';
import { weekOfPlace } from './week-of-place.ts';

const operating_hours = {
  mon_fri: ['10:00 - 12:00'],
  sat_sun: ['10:00 - 12:00'],
  public_holiday: [],
};
const TEN_TO_TWELVE = [{ start: 600, end: 720 }];

describe('the week of a place', () => {
  it('is that of its exact hours', () => {
    expect(weekOfPlace({ opening_hours: 'Mo 10:00-12:00', operating_hours })).toEqual({
      days: [TEN_TO_TWELVE, [], [], [], [], [], []],
    });
  });

  it.each([undefined, 'by appointment'])(
    'is that of its hours by kind of day where the exact ones are %p',
    (opening_hours) => {
      expect(weekOfPlace({ opening_hours, operating_hours })).toEqual({
        days: Array.from({ length: 7 }, () => TEN_TO_TWELVE),
        publicHoliday: [],
      });
    },
  );

  it('is unknown where neither says anything', () => {
    expect(weekOfPlace({})).toBeUndefined();
    expect(weekOfPlace({ opening_hours: 'by appointment' })).toBeUndefined();
  });
});
