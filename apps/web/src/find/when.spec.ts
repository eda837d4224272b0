import { expect, it } from '@jest/globals';
import { presetsAt } from './when.ts';

it('tonight and tomorrow noon are the city’s, over the end of a month', () => {
  expect(presetsAt('2026-11-30T00:30')).toEqual({
    tonight: '2026-11-30T19:30',
    tomorrowNoon: '2026-12-01T12:00',
  });
});

it('tonight is not offered once it has begun', () => {
  expect(presetsAt('2026-12-31T19:30')).toEqual({ tomorrowNoon: '2027-01-01T12:00' });
});
