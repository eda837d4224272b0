import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { localMoment, momentOfLocalTime } from './local-moment.ts';
import { UnknownTimeZoneError } from './unknown-time-zone.error.ts';

const CHRISTMAS = { isHoliday: (date: string) => date === '2026-12-25' };

function clockIn(timeZone: string, instant: string): string {
  const { date, minute } = localMoment(Date.parse(instant), timeZone);
  const hour = Math.floor(minute / 60);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the local moment', () => {
  it.each([
    ['Asia/Hong_Kong', '2026-11-21T04:00:59Z', '2026-11-21 12:00'],
    ['Asia/Hong_Kong', '2026-12-31T16:00:00Z', '2027-01-01 00:00'],
    ['America/New_York', '2026-11-21T04:00:00Z', '2026-11-20 23:00'],
    ['Asia/Kathmandu', '2026-11-21T00:00:00Z', '2026-11-21 05:45'],
    ['America/St_Johns', '2026-11-21T00:00:00Z', '2026-11-20 20:30'],
    ['UTC', '2026-11-21T00:00:00Z', '2026-11-21 00:00'],
    ['Pacific/Kiritimati', '2026-11-21T12:00:00Z', '2026-11-22 02:00'],
    ['Europe/Berlin', '1969-12-31T22:59:00Z', '1969-12-31 23:59'],
  ])('in %s at %s is %s', (zone, instant, local) => {
    expect(clockIn(zone, instant)).toBe(local);
  });

  it.each([
    ['skips the hour that spring leaves out', '2026-03-29T00:59:59Z', '2026-03-29 01:59'],
    ['skips the hour that spring leaves out', '2026-03-29T01:00:00Z', '2026-03-29 03:00'],
    ['shows the hour of autumn a first time', '2026-10-25T00:30:00Z', '2026-10-25 02:30'],
    ['shows the hour of autumn a second time', '2026-10-25T01:30:00Z', '2026-10-25 02:30'],
  ])('in Berlin %s: %s is %s', (_what, instant, local) => {
    expect(clockIn('Europe/Berlin', instant)).toBe(local);
  });

  it('follows a change of half an hour at half past', () => {
    expect(clockIn('Australia/Lord_Howe', '2026-04-04T14:59:00Z')).toBe('2026-04-05 01:59');
    expect(clockIn('Australia/Lord_Howe', '2026-04-04T15:00:00Z')).toBe('2026-04-05 01:30');
  });

  it('counts weekdays from Monday', () => {
    const weekdayOf = (date: string): number => momentOfLocalTime(`${date}T12:00`).weekday;
    expect(['2026-11-16', '2026-11-22', '1970-01-01', '1969-12-31'].map(weekdayOf)).toEqual([
      0, 6, 3, 2,
    ]);
  });

  it.each([
    ['2026-01-01', 0],
    ['2026-02-28', 58],
    ['2028-02-29', 59],
    ['2028-03-01', 60],
    ['2026-03-01', 366],
    ['2100-03-01', 366],
    ['2000-03-01', 60],
    ['2026-03-02', 61],
    ['2026-12-31', 365],
    ['2028-12-31', 365],
  ])('has a number for %s that the date has in every year: %i', (date, yearDay) => {
    expect(momentOfLocalTime(`${date}T12:00`).yearDay).toBe(yearDay);
  });

  it('knows a holiday and the day after one by the local date', () => {
    const at = Date.parse('2026-12-24T16:00:00Z');
    expect(localMoment(at, 'Asia/Hong_Kong', CHRISTMAS)).toMatchObject({
      holiday: true,
      afterHoliday: false,
    });
    expect(localMoment(at, 'UTC', CHRISTMAS)).toMatchObject({ holiday: false });
    expect(momentOfLocalTime('2026-12-26T00:30', CHRISTMAS)).toEqual({
      date: '2026-12-26',
      minute: 30,
      weekday: 5,
      yearDay: 360,
      holiday: false,
      afterHoliday: true,
    });
  });

  it('takes a local time that the clocks leave out as it is written', () => {
    expect(momentOfLocalTime('2026-03-29T02:30')).toMatchObject({ minute: 150, weekday: 6 });
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => localMoment(0, 'Asia/Atlantis')).toThrow(UnknownTimeZoneError);
  });

  it('builds one formatter for a zone, however often it is asked', () => {
    const built = jest.spyOn(Intl, 'DateTimeFormat');
    for (let hour = 0; hour < 1_000; hour++) localMoment(hour * 3_600_000, 'Africa/Lagos');
    expect(built).toHaveBeenCalledTimes(1);
  });

  it('agrees with Intl at any instant, around changes of the clocks too', () => {
    const zones = ['Asia/Hong_Kong', 'Europe/London', 'America/Santiago', 'Australia/Lord_Howe'];
    const formats = new Map(zones.map((timeZone) => [timeZone, formatOf(timeZone)]));
    const minutes = { min: Date.UTC(1980) / 60_000, max: Date.UTC(2037) / 60_000 };
    const nearChange = fc
      .tuple(fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z'), fc.integer(CHANGE_MINUTES))
      .map(([change, offset]) => Date.parse(change) / 60_000 + offset);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.oneof(fc.integer(minutes), nearChange),
        (timeZone, minute) => {
          const instant = new Date(minute * 60_000);
          expect(clockIn(timeZone, instant.toISOString())).toBe(
            formats.get(timeZone)?.format(instant).replace(', ', ' '),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

const CHANGE_MINUTES = { min: -180, max: 180 };

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
}
