import { describe, expect, it } from '@jest/globals';
import { localTimeAt, openMinutesOfPlace, opennessOfPlace } from './openness-of-place.ts';

const CHRISTMAS = { isHoliday: (date: string) => date === '2026-12-25' };
const place = {
  opening_hours: 'Mo-Su 11:00-15:00,18:00-22:00; PH off',
  time_zone: 'Asia/Hong_Kong',
};
const at = (instant: string) => ({ at: Date.parse(instant) });

describe('whether a place is open', () => {
  it.each([
    ['2026-11-21T19:30', { state: 'open', closing: 'until', until: '2026-11-21T22:00' }],
    ['2026-11-21T15:00', { state: 'closed', opening: 'opens_at', opens_at: '2026-11-21T18:00' }],
    ['2026-12-25T12:00', { state: 'closed', opening: 'opens_at', opens_at: '2026-12-26T11:00' }],
  ])('at %s on its own clocks: %j', (local, expected) => {
    expect(opennessOfPlace(place, { local }, CHRISTMAS)).toEqual(expected);
    expect(opennessOfPlace(place, at(`${local}+08:00`), CHRISTMAS)).toEqual(expected);
  });

  it('needs no zone for a local time, and cannot tell of an instant without one', () => {
    const { opening_hours } = place;
    for (const nowhere of [{ opening_hours }, { opening_hours, time_zone: 'Nowhere/City' }]) {
      expect(opennessOfPlace(nowhere, { local: '2026-11-21T19:30' }, CHRISTMAS)).toMatchObject({
        until: '2026-11-21T22:00',
      });
      expect(opennessOfPlace(nowhere, at('2026-11-21T11:30Z'), CHRISTMAS)).toEqual({
        state: 'unknown',
      });
    }
  });

  it('takes a time that the clocks leave out as it is written', () => {
    const berlin = { opening_hours: 'Mo-Su 00:00-02:45', time_zone: 'Europe/Berlin' };
    expect(opennessOfPlace(berlin, { local: '2026-03-29T02:30' }, CHRISTMAS).state).toBe('open');
  });

  it('is not known of a place whose hours are not', () => {
    expect(opennessOfPlace({}, { local: '2026-11-21T19:30' }, CHRISTMAS).state).toBe('unknown');
  });
});

describe('the minutes of a stay', () => {
  const minutes = (local: string, stay: number, opening_hours = place.opening_hours) =>
    openMinutesOfPlace({ ...place, opening_hours }, { from: { local }, minutes: stay }, CHRISTMAS);

  it.each([
    ['within the hours', '2026-11-21T19:30', 90, 90],
    ['over closing time', '2026-11-21T21:15', 90, 45],
    ['through a break', '2026-11-21T14:30', 240, 60],
    ['that begins before it opens', '2026-11-21T17:40', 90, 70],
    ['when it is closed', '2026-11-21T03:00', 90, 0],
    ['of more than a day, over a holiday', '2026-12-24T21:00', 1_440 + 840, 60],
  ])('%s', (_what, local, stay, open) => {
    expect(minutes(local, stay)).toMatchObject({ open, unknown: 0 });
  });

  it('may be unknown in part', () => {
    const night = 'Mo-Su 20:00-02:00; PH unknown';
    expect(minutes('2026-12-25T01:00', 120, night)).toMatchObject({ open: 60, unknown: 60 });
  });

  it('are whole ones, from the minute that the clocks show', () => {
    const from = at('2026-11-21T13:59:40Z');
    expect(openMinutesOfPlace(place, { from, minutes: 2 }, CHRISTMAS)).toMatchObject({ open: 1 });
  });

  it('are those that pass where the clocks are changed', () => {
    const berlin = { opening_hours: 'Mo-Su 00:00-04:00', time_zone: 'Europe/Berlin' };
    const from = { local: '2026-03-29T00:00' };
    expect(openMinutesOfPlace(berlin, { from, minutes: 300 }, CHRISTMAS)).toMatchObject({
      open: 180,
    });
  });

  it('are all unknown where nobody can tell', () => {
    const from = at('2026-11-21T11:30Z');
    const { opening_hours } = place;
    const unknown = { open: 0, unknown: 90 };
    expect(openMinutesOfPlace({ opening_hours }, { from, minutes: 90 }, CHRISTMAS)).toEqual(
      unknown,
    );
    expect(openMinutesOfPlace({}, { from, minutes: 90 }, CHRISTMAS)).toEqual(unknown);
  });
});

it('is told what the clocks of a place show', () => {
  expect(localTimeAt(place, at('2026-11-21T11:30Z'))).toBe('2026-11-21T19:30');
  expect(localTimeAt({}, at('2026-11-21T11:30Z'))).toBeUndefined();
  expect(localTimeAt({}, { local: '2026-11-21T19:30' })).toBe('2026-11-21T19:30');
});
