import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { anyWeek } from '../testing/any-week.ts';
import type { HoursState } from './day-states.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { ScheduleMoment } from './schedule.ts';
import type { TimeRange, WeeklyHours } from './weekly-hours.ts';

const [MONDAY, TUESDAY, SATURDAY, SUNDAY] = [0, 1, 5, 6] as const;

function scheduleOf(osm: string): Schedule {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') throw new Error(parsed.reason);
  return Schedule.compile(parsed.week);
}

function moment(
  weekday: number,
  clock: string,
  kind: 'holiday' | 'after' | 'both' | 'plain' = 'plain',
): ScheduleMoment {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return {
    weekday,
    minute: hour * 60 + minute,
    holiday: kind === 'holiday' || kind === 'both',
    afterHoliday: kind === 'after' || kind === 'both',
  };
}

describe('a schedule', () => {
  it('is open from its first minute to before its last', () => {
    const schedule = scheduleOf('Mo 11:30-15:00');
    expect(schedule.stateAt(moment(MONDAY, '11:29'))).toBe('closed');
    expect(schedule.stateAt(moment(MONDAY, '11:30'))).toBe('open');
    expect(schedule.stateAt(moment(MONDAY, '14:59'))).toBe('open');
    expect(schedule.stateAt(moment(MONDAY, '15:00'))).toBe('closed');
    expect(schedule.stateAt(moment(TUESDAY, '12:00'))).toBe('closed');
  });

  it("carries Sunday's night over to Monday", () => {
    const schedule = scheduleOf('Su 22:00-02:00');
    expect(schedule.stateAt(moment(SUNDAY, '23:59'))).toBe('open');
    expect(schedule.stateAt(moment(MONDAY, '01:59'))).toBe('open');
    expect(schedule.stateAt(moment(MONDAY, '02:00'))).toBe('closed');
    expect(schedule.stateAt(moment(SUNDAY, '01:00'))).toBe('closed');
  });

  it('lets the night before a holiday end, and the night after one begin with the holiday', () => {
    const schedule = scheduleOf('Mo-Su 18:00-02:00; PH 12:00-01:00');
    expect(schedule.stateAt(moment(SATURDAY, '01:30', 'holiday'))).toBe('open');
    expect(schedule.stateAt(moment(SATURDAY, '13:00', 'holiday'))).toBe('open');
    expect(schedule.stateAt(moment(SUNDAY, '00:59', 'after'))).toBe('open');
    expect(schedule.stateAt(moment(SUNDAY, '01:30', 'after'))).toBe('closed');
    expect(schedule.stateAt(moment(SUNDAY, '13:00', 'after'))).toBe('closed');
    expect(schedule.stateAt(moment(SUNDAY, '01:30', 'both'))).toBe('closed');
  });

  it('is like its weekday on a holiday when nothing is said of holidays', () => {
    const schedule = scheduleOf('Sa 10:00-12:00');
    expect(schedule.stateAt(moment(SATURDAY, '11:00', 'holiday'))).toBe('open');
    expect(schedule.stateAt(moment(SUNDAY, '11:00', 'both'))).toBe('closed');
  });

  it('is in doubt on a holiday of unknown hours, and as long after it as its longest night', () => {
    const schedule = scheduleOf('Mo-Sa 18:00-02:00; Su 12:00-20:00; PH unknown');
    expect(schedule.stateAt(moment(SATURDAY, '01:00', 'holiday'))).toBe('open');
    expect(schedule.stateAt(moment(SATURDAY, '03:00', 'holiday'))).toBe('unknown');
    expect(schedule.stateAt(moment(SUNDAY, '01:59', 'after'))).toBe('unknown');
    expect(schedule.stateAt(moment(SUNDAY, '02:00', 'after'))).toBe('closed');
    expect(schedule.stateAt(moment(SUNDAY, '13:00', 'after'))).toBe('open');
    expect(schedule.stateAt(moment(SUNDAY, '13:00', 'both'))).toBe('unknown');
  });

  it.each([
    ['Mo-Su 10:00-22:00', 'Mo-Su,PH 10:00-22:00'],
    ['24/7', 'Mo-Su 00:00-24:00'],
    ['Mo 22:00-26:00', 'Mo 22:00-24:00; Tu 00:00-02:00'],
    ['off', 'Mo-Su,PH off'],
  ])('has the days of any other that says the same: "%s" and "%s"', (one, other) => {
    expect(scheduleOf(one).days).toEqual(scheduleOf(other).days);
  });

  it.each([
    ['Mo-Su 10:00-22:00', 'Mo-Su 10:00-22:00; PH off'],
    ['Mo-Su 10:00-22:00; PH unknown', 'Mo-Su 10:00-22:00; PH off'],
    ['24/7', 'off'],
    ['Mo 22:00-26:00; PH off', 'Mo 22:00-24:00; Tu 00:00-02:00; PH off'],
  ])('has other days than one that differs: "%s" and "%s"', (one, other) => {
    expect(scheduleOf(one).days).not.toEqual(scheduleOf(other).days);
  });
});

describe('any schedule', () => {
  const anyMoment = fc.record({
    weekday: fc.nat(6),
    minute: fc.nat(1439),
    holiday: fc.boolean(),
    afterHoliday: fc.boolean(),
  });

  it('says what a look at the ranges says', () => {
    fc.assert(
      fc.property(anyWeek, fc.array(anyMoment, { minLength: 20 }), (week, moments) => {
        const schedule = Schedule.compile(week);
        const wrong = moments.filter((at) => schedule.stateAt(at) !== stateByRanges(week, at));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says it of each minute of a week', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const schedule = Schedule.compile(week);
        const wrong = minutesOfWeek().filter(
          (at) => schedule.stateAt(at) !== stateByRanges(week, at),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has equal days exactly where no minute tells two apart', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (one, other) => {
        const areAlike = everyKindOfMinute().every(
          (at) => stateByRanges(one, at) === stateByRanges(other, at),
        );
        const [{ days }, others] = [Schedule.compile(one), Schedule.compile(other)];
        expect(isDeepStrictEqual(days, others.days)).toBe(areAlike);
      }),
      { numRuns: 30 },
    );
  });

  it('changes next where a walk over the minutes finds it', () => {
    fc.assert(
      fc.property(anyWeek, anyMoment, fc.integer({ min: 1, max: 1440 }), (week, at, end) => {
        fc.pre(end > at.minute);
        const schedule = Schedule.compile(week);
        let minute = at.minute;
        while (minute < end && schedule.stateAt({ ...at, minute }) === schedule.stateAt(at)) {
          minute++;
        }
        expect(schedule.changeAfter(at, end)).toBe(minute < end ? minute : undefined);
      }),
    );
  });
});

function stateByRanges(week: WeeklyHours, at: ScheduleMoment): HoursState {
  const today = rangesOn(week, at.weekday, at.holiday);
  const before = rangesOn(week, (at.weekday + 6) % 7, at.afterHoliday);
  const covers = (ranges: readonly TimeRange[], minute: number): boolean =>
    ranges.some(({ start, end }) => start <= minute && minute < end);
  if (before !== 'unknown' && covers(before, at.minute + 1440)) return 'open';
  if (today === 'unknown') return 'unknown';
  if (covers(today, at.minute)) return 'open';
  const longestNight = Math.max(0, ...week.days.flat().map(({ end }) => end - 1440));
  return before === 'unknown' && at.minute < longestNight ? 'unknown' : 'closed';
}

function rangesOn(
  week: WeeklyHours,
  weekday: number,
  isHoliday: boolean,
): readonly TimeRange[] | 'unknown' {
  const own = week.days[weekday] ?? [];
  return isHoliday ? (week.publicHoliday ?? own) : own;
}

function minutesOfWeek(holiday = false, afterHoliday = false): ScheduleMoment[] {
  return Array.from({ length: 7 * 1440 }, (_, at) => ({
    weekday: Math.floor(at / 1440),
    minute: at % 1440,
    holiday,
    afterHoliday,
  }));
}

function everyKindOfMinute(): ScheduleMoment[] {
  return [false, true].flatMap((holiday) =>
    [false, true].flatMap((afterHoliday) => minutesOfWeek(holiday, afterHoliday)),
  );
}
