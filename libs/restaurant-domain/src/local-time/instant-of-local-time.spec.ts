import { describe, expect, it } from '@jest/globals';
import { instantOfLocalTime } from './instant-of-local-time.ts';

describe('the instant of a local time', () => {
  it.each([
    ['2026-11-21T19:30', 'Asia/Hong_Kong', '2026-11-21T11:30:00.000Z'],
    ['2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is %s', (local, timeZone, instant) => {
    expect(new Date(instantOfLocalTime(local, timeZone)).toISOString()).toBe(instant);
  });

  it('is the first of the two where the clocks show a time twice', () => {
    expect(new Date(instantOfLocalTime('2026-10-25T02:30', 'Europe/Berlin')).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('of a time that the clocks leave out is read as before the change', () => {
    expect(new Date(instantOfLocalTime('2026-03-29T02:30', 'Europe/Berlin')).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});
