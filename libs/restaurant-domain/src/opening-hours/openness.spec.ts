import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import { anyWeek } from '../testing/any-week.ts';
import type { WhereAndWhen } from './clock-stretches.ts';
import type { HoursState } from './day-states.ts';
import { openness } from './openness.ts';
import type { Openness } from './openness.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { WeeklyHours } from './weekly-hours.ts';

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;
const NEVER_CLOSES: Openness = { state: 'open', closing: 'never_closes' };
const CHRISTMAS = { isHoliday: (date: string) => date.endsWith('-12-25') };

function opennessOf(osm: string, instant: string, timeZone = 'Asia/Hong_Kong'): Openness {
  const parsed = parseOpeningHours(osm);
  if (parsed.kind === 'unknown') throw new Error(parsed.reason);
  const at = Date.parse(instant);
  return openness(Schedule.compile(parsed.week), { at, timeZone, calendar: CHRISTMAS });
}

describe('whether a place is open, for display', () => {
  it.each<[string, string, Openness]>([
    ['Mo-Su 11:00-22:00', '2026-11-21T12:00+08:00', open('2026-11-21T22:00')],
    ['Mo-Su 11:00-22:00', '2026-11-21T21:59:59+08:00', open('2026-11-21T22:00')],
    ['Mo-Su 11:00-22:00', '2026-11-21T22:00+08:00', closed('2026-11-22T11:00')],
    ['Mo-Su 11:00-15:00,18:00-22:00', '2026-11-21T16:00+08:00', closed('2026-11-21T18:00')],
    ['Mo-Su 18:00-24:00', '2026-11-21T20:00+08:00', open('2026-11-22T00:00')],
    ['Su 22:00-02:00', '2026-11-23T01:00+08:00', open('2026-11-23T02:00')],
    ['Fr 18:00-26:00; Sa 02:00-03:00', '2026-11-20T19:00+08:00', open('2026-11-21T03:00')],
    ['Sa 12:00-13:00', '2026-11-21T13:00+08:00', closed('2026-11-28T12:00')],
    ['Fr-Mo 00:00-24:00', '2026-11-21T13:00+08:00', open('2026-11-24T00:00')],
    ['Mo-Su 11:00-22:00; PH off', '2026-12-24T23:00+08:00', closed('2026-12-26T11:00')],
    ['Fr 12:00-13:00; PH off', '2026-12-18T14:00+08:00', closed('2027-01-01T12:00')],
    ['24/7', '2026-11-21T13:00+08:00', NEVER_CLOSES],
    ['24/7; PH 00:00-24:00', '2026-11-21T13:00+08:00', NEVER_CLOSES],
    ['24/7; PH off', '2026-12-24T13:00+08:00', open('2026-12-25T00:00')],
    ['24/7; PH 00:00-01:00', '2026-12-17T01:00:01+08:00', open('2026-12-25T01:00')],
    ['24/7; PH 00:00-01:00', '2026-12-17T01:00+08:00', open('2026-12-25T01:00')],
    ['24/7; PH off', '2026-12-26T13:00+08:00', open('2027-12-25T00:00')],
    ['closed', '2026-11-21T13:00+08:00', { state: 'closed', opening: 'never_opens' }],
    ['off; PH 10:00-12:00', '2026-11-21T13:00+08:00', closed('2026-12-25T10:00')],
    ['12:00-22:30; Dec 25 off', '2026-11-30T13:00+08:00', open('2026-11-30T22:30')],
    ['12:00-22:30; Dec 25 off', '2026-12-24T23:00+08:00', closed('2026-12-26T12:00')],
    ['24/7; Dec 25 off', '2026-11-30T13:00+08:00', open('2026-12-25T00:00')],
    ['May-Aug 10:00-20:00', '2026-11-30T13:00+08:00', closed('2027-05-01T10:00')],
    ['24/7; Feb 29 off', '2026-11-30T13:00+08:00', { state: 'open', closing: 'unknown' }],
    ['Tu-Su 17:00+', '2026-12-01T17:00+08:00', { state: 'open', closing: 'unknown' }],
    ['Tu-Su 17:00+', '2026-12-01T20:00+08:00', { state: 'unknown' }],
    ['Tu-Su 17:00+', '2026-12-02T06:00+08:00', closed('2026-12-02T17:00')],
    ['18:00-22:00+', '2026-12-01T22:00+08:00', { state: 'unknown' }],
    ['12:00+,18:00-22:00', '2026-12-01T19:00+08:00', open('2026-12-01T22:00')],
  ])('of "%s" at %s: %p', (osm, instant, then) => {
    expect(opennessOf(osm, instant)).toEqual(then);
  });

  it('is unknown without hours, and on a holiday whose hours are', () => {
    expect(openness(undefined, { at: 0, timeZone: 'UTC' })).toEqual({ state: 'unknown' });
    expect(opennessOf('Mo-Su 11:00-22:00; PH unknown', '2026-12-25T12:00+08:00')).toEqual({
      state: 'unknown',
    });
  });

  it.each([
    ['Mo-Su 11:00-22:00; PH unknown', '2026-12-24T23:00+08:00', 'closed'],
    ['24/7; PH unknown', '2026-12-24T23:00+08:00', 'open'],
    ['Mo-Su 00:00-24:00; PH unknown', '2026-12-01T12:00+08:00', 'open'],
    ['off; PH unknown', '2026-12-01T12:00+08:00', 'closed'],
  ])('does not know what follows where "%s" next changes into unknown hours', (osm, at, state) => {
    expect(opennessOf(osm, at)).toEqual(
      state === 'open' ? { state, closing: 'unknown' } : { state, opening: 'unknown' },
    );
  });

  it('does not know of a change that no year at hand brings, and denies none', () => {
    const at = Date.parse('2026-11-21T12:00Z');
    const whenClosedOnHolidays = (osm: string): Openness => {
      const parsed = parseOpeningHours(osm);
      if (parsed.kind === 'unknown') throw new Error(parsed.reason);
      return openness(Schedule.compile(parsed.week), { at, timeZone: 'UTC' });
    };
    expect(whenClosedOnHolidays('24/7; PH off')).toEqual({ state: 'open', closing: 'unknown' });
    expect(whenClosedOnHolidays('off; PH 10:00-12:00')).toEqual({
      state: 'closed',
      opening: 'unknown',
    });
  });

  it('closes at what the clocks show where they are put forward over closing time', () => {
    expect(opennessOf('Sa 20:00-26:30', '2026-03-28T22:00+01:00', 'Europe/Berlin')).toEqual(
      open('2026-03-29T03:00'),
    );
  });

  it('opens again where the clocks are put back behind closing time', () => {
    const berlin = (instant: string): Openness =>
      opennessOf('Sa 20:00-26:30', instant, 'Europe/Berlin');
    expect(berlin('2026-10-25T02:10+02:00')).toEqual(open('2026-10-25T02:30'));
    expect(berlin('2026-10-25T02:40+02:00')).toEqual(closed('2026-10-25T02:00'));
    expect(berlin('2026-10-25T02:10+01:00')).toEqual(open('2026-10-25T02:30'));
  });
});

describe('the openness of any schedule', () => {
  const zones = ['Asia/Hong_Kong', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
  /** Weeks with changes of the clocks, a holiday and none of either. */
  const anyInstant = fc
    .tuple(
      fc.constantFrom(
        '2026-03-27',
        '2026-04-02',
        '2026-10-23',
        '2026-10-30',
        '2026-12-18',
        '2028-02-24',
      ),
      fc.integer({ min: 0, max: 7 * 86_400 }),
    )
    .map(([from, seconds]) => Date.parse(from) + seconds * 1_000);

  it('is what a walk minute by minute finds', () => {
    fc.assert(
      fc.property(anyWeek, anyInstant, fc.constantFrom(...zones), (week, at, timeZone) => {
        const schedule = Schedule.compile(week);
        const where = { at, timeZone, calendar: CHRISTMAS };
        expect(openness(schedule, where)).toEqual(walked(week, where));
      }),
      { numRuns: 200, examples: [[NIGHTS, Date.parse('2026-12-18T00:00:01Z'), 'Europe/Berlin']] },
    );
  });
});

const KINDS_OF_DAY = Array.from({ length: 28 }, (_, kind) => ({
  weekday: kind % 7,
  holiday: kind % 14 >= 7,
  afterHoliday: kind >= 14,
}));
const MINUTES = Array.from({ length: 1440 }, (_, minute) => minute);

/** At every minute of every kind of day, at each time of the year that may be another one. */
function isAlways(state: HoursState, { seasons = [], ...week }: WeeklyHours): boolean {
  const schedule = Schedule.compile({ ...week, seasons });
  const edges = seasons.flatMap(({ from, to }) => [from, (from + 1) % 366, to, (to + 1) % 366]);
  return [150, 366, ...edges].every((yearDay) =>
    KINDS_OF_DAY.every((kind) =>
      MINUTES.every((minute) => schedule.stateAt({ ...kind, yearDay, minute }) === state),
    ),
  );
}

/** On the holiday after them the hours change soon after eight days are over. */
const NIGHTS: WeeklyHours = {
  days: Array.from({ length: 7 }, () => [{ start: 677, end: 2117 }]),
  publicHoliday: [{ start: 677, end: 1501 }],
};

function walked(week: WeeklyHours, where: WhereAndWhen): Openness {
  const schedule = Schedule.compile(week);
  const state = schedule.stateAt(localMoment(where.at, where.timeZone, where.calendar));
  if (state === 'unknown') return { state };
  const isOpen = state === 'open';
  if (isAlways(state, week)) {
    return isOpen ? NEVER_CLOSES : { state, opening: 'never_opens' };
  }
  for (const moment of minutesOfAYear(where)) {
    const next = schedule.stateAt(moment);
    if (next === 'unknown') break;
    if (next !== state) return isOpen ? open(textOf(moment)) : closed(textOf(moment));
  }
  return isOpen ? { state, closing: 'unknown' } : { state, opening: 'unknown' };
}

/** Every minute that the clocks show; they are changed at full and half hours only. */
function* minutesOfAYear({ at, timeZone, calendar }: WhereAndWhen): Generator<LocalMoment> {
  const end = at + 366 * DAY_MS;
  let start = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  while (start < end) {
    const halfHour = Math.min(end, (Math.floor(start / HALF_HOUR_MS) + 1) * HALF_HOUR_MS);
    const first = localMoment(start, timeZone, calendar);
    for (let minute = first.minute; start < halfHour; minute++, start += MINUTE_MS) {
      yield { ...first, minute };
    }
  }
}

function textOf({ date, minute }: LocalMoment): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${date}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function open(until: string): Openness {
  return { state: 'open', closing: 'until', until };
}

function closed(opensAt: string): Openness {
  return { state: 'closed', opening: 'opens_at', opensAt };
}
