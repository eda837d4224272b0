import { describe, expect, it } from '@jest/globals';
import type { HoursByDay } from '@tablewise/api-client';
import { isWholeDay, shownRange, weekOf } from './week.ts';

const HOURS: HoursByDay = {
  mon: ['11:30 - 15:00', '18:00 - 22:00'],
  tue: [],
  wed: ['11:30 - 22:00'],
  thu: ['11:30 - 22:00'],
  fri: ['11:30 - 02:00'],
  sat: ['00:00 - 24:00'],
  sun: ['11:30 - 22:00+'],
  ph: 'like_weekday',
};

describe('weekOf', () => {
  it.each([
    ['2026-11-30', 'mon'],
    ['2026-12-05', 'sat'],
    ['2026-12-06', 'sun'],
  ])('marks the weekday of %s alone', (today, day) => {
    const marked = weekOf(HOURS, today).filter(({ isToday }) => isToday);
    expect(marked.map((row) => row.day)).toEqual([day]);
  });

  it('begins on Monday and ends with the holidays', () => {
    const week = weekOf(HOURS, '2026-11-30');
    expect(week.at(0)).toEqual({ day: 'mon', ranges: HOURS.mon, isToday: true });
    expect(week.at(-1)).toEqual({ day: 'ph', ranges: 'like_weekday', isToday: false });
  });
});

describe('a range', () => {
  it('keeps the plus of an end that may be later', () => {
    expect(shownRange('11:30 - 22:00+')).toBe('11:30–22:00+');
  });

  it('is the whole day only from midnight to midnight', () => {
    expect(isWholeDay('00:00 - 24:00')).toBe(true);
    expect(isWholeDay('00:00 - 00:00')).toBe(false);
  });
});
