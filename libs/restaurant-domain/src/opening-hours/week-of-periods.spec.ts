import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openingHoursText } from './opening-hours-text.ts';
import { Schedule } from './schedule.ts';
import { weekOfPeriods } from './week-of-periods.ts';
import type { HoursPeriod } from './week-of-periods.ts';

/** `['0 1100', '0 2200']`: Sunday from 11 to 22. */
function periods(...texts: [string, string?][]): HoursPeriod[] {
  const point = (text: string): HoursPeriod['open'] => {
    const [day, time = ''] = text.split(' ');
    return { day: Number(day), time };
  };
  return texts.map(([open, close]) => ({
    open: point(open),
    ...(close === undefined ? {} : { close: point(close) }),
  }));
}

function read(given: readonly HoursPeriod[]): string {
  const parsed = weekOfPeriods(given);
  return parsed.kind === 'known' ? openingHoursText(parsed.week) : parsed.reason;
}

describe('hours as periods', () => {
  it.each<[string, HoursPeriod[], string]>([
    ['one day', periods(['0 1100', '0 2200']), 'Mo-Sa off; Su 11:00-22:00'],
    [
      'two of a day',
      periods(['1 18:00', '1 22:00'], ['1 11:00', '1 15:00']),
      'Mo 11:00-15:00,18:00-22:00; Tu-Su off',
    ],
    ['a night', periods(['5 1800', '6 0200']), 'Mo-Th,Sa,Su off; Fr 18:00-02:00'],
    ["Sunday's night", periods(['0 1800', '1 0200']), 'Mo-Sa off; Su 18:00-02:00'],
    ["Saturday's night", periods(['6 1800', '0 0200']), 'Mo-Fr,Su off; Sa 18:00-02:00'],
    [
      'a weekend without a pause',
      periods(['5 1800', '0 0200']),
      'Mo-Th off; Fr 18:00-24:00; Sa 00:00-24:00; Su 00:00-02:00',
    ],
    ['no end', periods(['0 0000']), '24/7'],
  ])('are read with %s', (_what, given, text) => {
    expect(read(given)).toBe(text);
  });

  it.each<[HoursPeriod[], string]>([
    [[], 'has no period'],
    [periods(['0 0000'], ['1 0900', '1 1000']), 'no closing time is given'],
    [periods(['0 0900']), 'no closing time is given'],
    [periods(['0 0900', '0 0900']), 'a range ends where it begins'],
    [periods(['7 0900', '0 1000']), 'day 7 at "0900" is no time of the week'],
    [periods(['-1 0900', '0 1000']), 'day -1 at "0900" is no time of the week'],
    [periods(['x 0900', '0 1000']), 'day NaN at "0900" is no time of the week'],
    [periods(['0 0900', '0 2400']), 'day 0 at "2400" is no time of the week'],
    [periods(['0 900', '0 1000']), 'day 0 at "900" is no time of the week'],
  ])('are unknown, never in part: %p', (given, reason) => {
    expect(read(given)).toBe(reason);
  });

  it('of any length are open from the first minute to before the last, around the week', () => {
    const minute = fc.nat(7 * 1440 - 1);
    fc.assert(
      fc.property(minute, minute, minute, (opens, closes, at) => {
        fc.pre(opens !== closes);
        const parsed = weekOfPeriods([{ open: sundayPoint(opens), close: sundayPoint(closes) }]);
        if (parsed.kind === 'unknown') throw new Error(parsed.reason);
        const weekday = (Math.floor(at / 1440) + 6) % 7;
        const isWithin = opens < closes ? opens <= at && at < closes : at >= opens || at < closes;
        const moment = {
          weekday,
          minute: at % 1440,
          yearDay: 0,
          holiday: false,
          afterHoliday: false,
        };
        const state = Schedule.compile(parsed.week).stateAt(moment);
        expect(state).toBe(isWithin ? 'open' : 'closed');
      }),
      { numRuns: 500 },
    );
  });
});

function sundayPoint(minuteOfWeek: number): HoursPeriod['open'] {
  const [hour, minute] = [Math.floor(minuteOfWeek / 60) % 24, minuteOfWeek % 60];
  const time = `${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}`;
  return { day: Math.floor(minuteOfWeek / 1440), time };
}
