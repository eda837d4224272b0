import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from '../local-time/local-moment.ts';
import type { LocalMoment } from '../local-time/local-moment.ts';
import { anyWeek } from '../testing/any-week.ts';
import { openness } from './openness.ts';
import type { Openness, WhereAndWhen } from './openness.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { Schedule } from './schedule.ts';
import type { WeeklyHours } from './weekly-hours.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CHRISTMAS = { isHoliday: (date: string) => date === '2026-12-25' };

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
    ['Fr 12:00-13:00; PH off', '2026-12-18T14:00+08:00', { state: 'closed' }],
    ['24/7', '2026-11-21T13:00+08:00', { state: 'open' }],
    ['24/7; PH off', '2026-12-24T13:00+08:00', open('2026-12-25T00:00')],
    ['24/7; PH 00:00-01:00', '2026-12-17T01:00:01+08:00', open('2026-12-25T01:00')],
    ['24/7; PH 00:00-01:00', '2026-12-17T01:00+08:00', { state: 'open' }],
    ['closed', '2026-11-21T13:00+08:00', { state: 'closed' }],
  ])('of "%s" at %s: %p', (osm, instant, then) => {
    expect(opennessOf(osm, instant)).toEqual(then);
  });

  it('is unknown without hours, and on a holiday whose hours are', () => {
    expect(openness(undefined, { at: 0, timeZone: 'UTC' })).toEqual({ state: 'unknown' });
    expect(opennessOf('Mo-Su 11:00-22:00; PH unknown', '2026-12-25T12:00+08:00')).toEqual({
      state: 'unknown',
    });
  });

  it('leaves out when it changes where the hours in between are unknown', () => {
    const hours = 'Mo-Su 11:00-22:00; PH unknown';
    expect(opennessOf(hours, '2026-12-24T23:00+08:00')).toEqual({ state: 'closed' });
    expect(opennessOf('24/7; PH unknown', '2026-12-24T23:00+08:00')).toEqual({ state: 'open' });
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
      fc.constantFrom('2026-03-27', '2026-04-02', '2026-10-23', '2026-10-30', '2026-12-18'),
      fc.integer({ min: 0, max: 7 * 86_400 }),
    )
    .map(([from, seconds]) => Date.parse(from) + seconds * 1_000);

  it('is what a walk minute by minute finds', () => {
    fc.assert(
      fc.property(anyWeek, anyInstant, fc.constantFrom(...zones), (week, at, timeZone) => {
        const schedule = Schedule.compile(week);
        const where = { at, timeZone, calendar: CHRISTMAS };
        expect(openness(schedule, where)).toEqual(walked(schedule, where));
      }),
      { numRuns: 200, examples: [[NIGHTS, Date.parse('2026-12-18T00:00:01Z'), 'Europe/Berlin']] },
    );
  });
});

/** On the holiday after them the hours change soon after eight days are over. */
const NIGHTS: WeeklyHours = {
  days: Array.from({ length: 7 }, () => [{ start: 677, end: 2117 }]),
  publicHoliday: [{ start: 677, end: 1501 }],
};

function walked(schedule: Schedule, { at, timeZone, calendar }: WhereAndWhen): Openness {
  const state = schedule.stateAt(localMoment(at, timeZone, calendar));
  if (state === 'unknown') return { state };
  for (let then = minuteStart(at); then < at + 8 * DAY_MS; then += MINUTE_MS) {
    const moment = localMoment(then, timeZone, calendar);
    const next = schedule.stateAt(moment);
    if (next === 'unknown') return { state };
    if (next !== state) return state === 'open' ? open(textOf(moment)) : closed(textOf(moment));
  }
  return { state };
}

function minuteStart(at: number): number {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

function textOf({ date, minute }: LocalMoment): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${date}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function open(until: string): Openness {
  return { state: 'open', until };
}

function closed(opensAt: string): Openness {
  return { state: 'closed', opensAt };
}
