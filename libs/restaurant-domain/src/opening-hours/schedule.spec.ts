import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { anyPlainWeek, anyWeek } from '../testing/any-week.ts';
import type { HoursState } from './day-states.ts';
import { momentOfLocalTime } from '../local-time/local-moment.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { ScheduleMoment } from './schedule.ts';
import type { OpenRange, PlainWeek, WeeklyHours } from './weekly-hours.ts';

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
    yearDay: 0,
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

describe('a schedule with seasons', () => {
  const on = (date: string, clock: string): ScheduleMoment =>
    momentOfLocalTime(`${date}T${clock}`, { isHoliday: (day) => day === '2026-12-26' });

  it('has the hours of a date on that date, every year, and the usual ones around it', () => {
    const schedule = scheduleOf('12:00-22:30; Dec 25 off');
    for (const date of ['2026-12-25', '2027-12-25']) {
      expect(schedule.stateAt(on(date, '13:00'))).toBe('closed');
    }
    for (const date of ['2026-11-30', '2026-12-24', '2026-12-26']) {
      expect(schedule.stateAt(on(date, '13:00'))).toBe('open');
    }
  });

  it('lets the night before a season end, and the last night of one', () => {
    const schedule = scheduleOf('18:00-02:00; Dec 24-26 18:00-21:00; Jan off; Jan 31 20:00-27:00');
    const at = (date: string): HoursState => schedule.stateAt(on(date, '01:00'));
    expect(at('2026-12-24')).toBe('open');
    expect(at('2026-12-25')).toBe('closed');
    expect(at('2026-12-27')).toBe('closed');
    expect(at('2026-12-28')).toBe('open');
    expect(at('2027-01-01')).toBe('open');
    expect(at('2027-01-02')).toBe('closed');
    expect(at('2027-02-01')).toBe('open');
  });

  it('goes on into the next year', () => {
    const schedule = scheduleOf('10:00-20:00; Dec 20-Jan 5 10:00-12:00');
    const open = ['2026-12-19', '2026-12-20', '2026-12-31', '2027-01-05', '2027-01-06'].map(
      (date) => schedule.stateAt(on(date, '15:00')),
    );
    expect(open).toEqual(['open', 'closed', 'closed', 'closed', 'open']);
  });

  it('knows 29 February, and the night before 1 March in a year with and without one', () => {
    const schedule = scheduleOf('18:00-20:00; Feb 29 18:00-02:00');
    expect(schedule.stateAt(on('2028-02-29', '21:00'))).toBe('open');
    expect(schedule.stateAt(on('2028-03-01', '01:00'))).toBe('open');
    expect(schedule.stateAt(on('2027-02-28', '21:00'))).toBe('closed');
    expect(schedule.stateAt(on('2027-03-01', '01:00'))).toBe('closed');
    const other = scheduleOf('18:00-20:00; Feb 28 18:00-02:00');
    expect(other.stateAt(on('2028-03-01', '01:00'))).toBe('closed');
    expect(other.stateAt(on('2027-03-01', '01:00'))).toBe('open');
  });

  it('leaves holidays what the season says of them', () => {
    const schedule = scheduleOf(
      '12:00-20:00; PH off; Dec 20-31 12:00-14:00; Dec 28 PH 10:00-11:00',
    );
    expect(schedule.stateAt(on('2026-12-26', '13:00'))).toBe('open');
    expect(schedule.stateAt(on('2026-12-28', '13:00'))).toBe('open');
  });
});

describe('a schedule with an open end', () => {
  it.each<[string, string, HoursState]>([
    ['Tu-Su 17:00+', '16:59', 'closed'],
    ['Tu-Su 17:00+', '17:00', 'open'],
    ['Tu-Su 17:00+', '18:59', 'open'],
    ['Tu-Su 17:00+', '19:00', 'unknown'],
    ['Tu-Su 17:00+', '23:59', 'unknown'],
    ['Tu-Su 08:00+', '10:00', 'unknown'],
    ['Tu-Su 18:00-22:00+', '21:59', 'open'],
    ['Tu-Su 18:00-22:00+', '22:00', 'unknown'],
    ['Tu-Su 12:00+,18:00-23:00', '17:59', 'unknown'],
    ['Tu-Su 12:00+,18:00-23:00', '18:00', 'open'],
    ['Tu-Su 12:00+,18:00-23:00', '23:00', 'closed'],
  ])('"%s" on Saturday at %s: %s', (osm, clock, state) => {
    expect(scheduleOf(osm).stateAt(moment(SATURDAY, clock))).toBe(state);
  });

  it.each<[string, string, HoursState]>([
    ['Tu-Su 17:00+', '05:59', 'unknown'],
    ['Tu-Su 17:00+', '06:00', 'closed'],
    ['Tu-Su 08:00+', '00:00', 'closed'],
    ['Su 18:00-22:00+; Mo 04:00-05:00', '04:30', 'open'],
    ['Su 20:00-07:00+', '08:00', 'unknown'],
  ])('of Sunday evening, "%s", on Monday at %s: %s', (osm, clock, state) => {
    expect(scheduleOf(osm).stateAt(moment(MONDAY, clock))).toBe(state);
  });

  it('is as open on the morning after a holiday of unknown hours', () => {
    const schedule = scheduleOf('Mo-Su 18:00-22:00+; PH unknown');
    expect(schedule.stateAt(moment(SUNDAY, '05:59', 'after'))).toBe('unknown');
    expect(schedule.stateAt(moment(SUNDAY, '06:00', 'after'))).toBe('closed');
  });
});

describe('any schedule', () => {
  const anyMoment = fc.record({
    weekday: fc.nat(6),
    minute: fc.nat(1439),
    yearDay: fc.oneof(fc.nat(366), fc.constantFrom(0, 58, 59, 60, 365, 366)),
    holiday: fc.boolean(),
    afterHoliday: fc.boolean(),
  });

  it('says what a look at the ranges says', () => {
    fc.assert(
      fc.property(anyWeek, fc.array(anyMoment, { minLength: 20 }), (week, moments) => {
        const schedule = Schedule.compile(week);
        const edges = edgesOf(week);
        const atEdges = moments.flatMap((at) => edges.map((yearDay) => ({ ...at, yearDay })));
        const wrong = [...moments, ...atEdges].filter(
          (at) => schedule.stateAt(at) !== stateByRanges(week, at),
        );
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
      fc.property(anyPlainWeek, anyPlainWeek, (one, other) => {
        const areAlike = everyKindOfMinute().every(
          (at) => stateByRanges(one, at) === stateByRanges(other, at),
        );
        const [{ days }, others] = [Schedule.compile(one), Schedule.compile(other)];
        expect(isDeepStrictEqual(days, others.days)).toBe(areAlike);
      }),
      { numRuns: 30 },
    );
  });

  it('has dates only where they are not like all others', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const { days, dated } = Schedule.compile(week);
        expect(dated.filter((times) => isDeepStrictEqual(times.days, days))).toEqual([]);
        for (const { from, to } of dated) expect(from).toBeLessThanOrEqual(to);
        for (const [at, { from }] of dated.slice(1).entries()) {
          expect(from).toBeGreaterThan(dated[at]?.to ?? Infinity);
        }
      }),
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
  const { yearDay, weekday, minute } = at;
  const weekBefore = weekOn(week, yearDay === 366 ? 58 : (yearDay + 365) % 366);
  const today = rangesOn(weekOn(week, yearDay === 366 ? 60 : yearDay), weekday, at.holiday);
  const before = rangesOn(weekBefore, (weekday + 6) % 7, at.afterHoliday);
  const covers = (ranges: readonly OpenRange[], then: number): boolean =>
    ranges.some(({ start, end }) => start <= then && then < end);
  if (before !== 'unknown' && covers(before, minute + 1440)) return 'open';
  if (today === 'unknown') return 'unknown';
  if (covers(today, minute)) return 'open';
  if (isInDoubt(today, minute)) return 'unknown';
  if (before !== 'unknown') return isInDoubt(before, minute + 1440) ? 'unknown' : 'closed';
  const nights = weekBefore.days.some((ranges) =>
    Array.from({ length: 1440 - minute }, (_, later) => minute + 1440 + later).some(
      (then) => covers(ranges, then) || isInDoubt(ranges, then),
    ),
  );
  return nights ? 'unknown' : 'closed';
}

/** After an end that is open, and before the next beginning of the same day. */
function isInDoubt(ranges: readonly OpenRange[], minute: number): boolean {
  const last = ranges.findLast(({ start }) => start <= minute);
  if (last?.openEnd !== true || minute < last.end) return false;
  if (last.end < 17 * 60) return minute < 24 * 60;
  return minute < (last.end < 30 * 60 ? 30 * 60 : 48 * 60);
}

function weekOn({ seasons = [], ...usual }: WeeklyHours, day: number): PlainWeek {
  const season = seasons.find(({ from, to }) =>
    from <= to ? from <= day && day <= to : day >= from || day <= to,
  );
  return season?.week ?? usual;
}

/** The first and last days of seasons, and the ones next to them; a 1 March counts as both. */
function edgesOf({ seasons = [] }: WeeklyHours): number[] {
  const days = seasons.flatMap(({ from, to }) => [from + 365, from, to, to + 1]);
  const edges = days.map((day) => day % 366);
  return edges.includes(60) ? [...edges, 366] : edges;
}

function rangesOn(
  week: PlainWeek,
  weekday: number,
  isHoliday: boolean,
): readonly OpenRange[] | 'unknown' {
  const own = week.days[weekday] ?? [];
  return isHoliday ? (week.publicHoliday ?? own) : own;
}

function minutesOfWeek(holiday = false, afterHoliday = false): ScheduleMoment[] {
  return Array.from({ length: 7 * 1440 }, (_, at) => ({
    weekday: Math.floor(at / 1440),
    minute: at % 1440,
    yearDay: 100,
    holiday,
    afterHoliday,
  }));
}

function everyKindOfMinute(): ScheduleMoment[] {
  return [false, true].flatMap((holiday) =>
    [false, true].flatMap((afterHoliday) => minutesOfWeek(holiday, afterHoliday)),
  );
}
