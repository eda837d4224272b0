import { describe, expect, it } from '@jest/globals';
import type { CompareResult, HoursByDay } from '@tablewise/api-client';
import { aFoundPlace } from '../../testing/a-found-place.ts';
import { HONG_KONG } from '../../testing/hong-kong.ts';
import { Format } from '../../words/format.ts';
import { bestBy, distanceOf, hoursToday, intervalText } from './rows.ts';
import { COMPARE } from './words.ts';

const words = COMPARE.en;
const format = new Format('en', HONG_KONG, () => 0);
const DAY = ['11:00 - 15:00', '18:00 - 01:00'];
const HOURS: HoursByDay = {
  mon: DAY,
  tue: [],
  wed: DAY,
  thu: DAY,
  fri: DAY,
  sat: DAY,
  sun: ['10:00 - 22:00'],
  ph: 'unknown',
};

function explained(id: string, reasons: CompareResult['explanations'][number]['reasons']) {
  return {
    id,
    name: id,
    rank: 1,
    score: 80,
    sentiment_source: 'votes' as const,
    terms: [],
    reasons,
    strengths: [],
    cautions: [],
    text: '',
  };
}
const COMPARISON: CompareResult = {
  restaurants: [],
  explanations: [
    explained('a', [
      { kind: 'interval', tone: 'fact', low: 77.4, high: 91.2, level: 90 },
      { kind: 'distance', tone: 'fact', distance_m: 403 },
    ]),
    explained('b', []),
  ],
  comparisons: [],
  best_by: [
    { term: 'votes', ids: ['a'] },
    { term: 'price', ids: ['a', 'b'] },
    { term: 'open', ids: ['b'] },
  ],
  ranked_count: 2,
  ranking_method: 'bayesian',
  rejected: [],
  timestamp: '2026-11-30T11:05:00Z',
};

describe('the rows of a comparison', () => {
  it.each([
    ['2026-11-29T23:59', '10:00–22:00'],
    ['2026-11-30T00:00', '11:00–15:00, 18:00–01:00'],
    ['2026-12-01T12:00', 'Closed today'],
  ])('have the hours of the day that it is in the city: %s', (now, text) => {
    expect(hoursToday(HOURS, now, words)).toBe(text);
  });

  it('say where nobody knows the hours', () => {
    expect(hoursToday(undefined, '2026-11-30T00:00', words)).toBe('Unknown');
  });

  it('have the interval of the votes, nothing where there is none', () => {
    expect(intervalText('a', COMPARISON, format, words)).toBe('77% to 91%, 90% sure');
    expect(intervalText('b', COMPARISON, format, words)).toBe('');
    expect(intervalText('a', undefined, format, words)).toBe('');
  });

  it('have the distance as the search or as the ranking measured it', () => {
    expect(distanceOf(aFoundPlace({ id: 'b', distance_m: 12 }), COMPARISON)).toBe(12);
    expect(distanceOf(aFoundPlace({ id: 'a' }), COMPARISON)).toBe(403);
    expect(distanceOf(aFoundPlace({ id: 'b' }), COMPARISON)).toBeUndefined();
  });

  it('praise a place only for what sets it apart', () => {
    expect(bestBy('a', COMPARISON, words)).toEqual(['votes']);
    expect(bestBy('b', COMPARISON, words)).toEqual(['opening hours']);
    expect(bestBy('a', undefined, words)).toEqual([]);
  });
});
