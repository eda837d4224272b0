import { describe, expect, it } from '@jest/globals';
import type { Comparison } from '@tablewise/api-client';
import { anExplanation } from '../testing/an-explanation.ts';
import { verdictBetween, verdictOf } from './verdict.ts';

const term = (name: 'votes' | 'distance' | 'open', points: number) => ({
  term: name,
  weight: 0.3,
  value: 0.5,
  points,
});

describe('verdictOf', () => {
  const comparison: Comparison = {
    first: { id: 'a', name: 'A', rank: 1 },
    second: { id: 'b', name: 'B', rank: 2 },
    reasons: [
      { kind: 'lead', first: 91.66, second: 90.8, lead: 0.86, chance: 67.9 },
      { kind: 'difference', in: 'open', unit: 'points', first: 15, second: 13, favours: 'first' },
      {
        kind: 'difference',
        in: 'distance',
        unit: 'points',
        first: 5,
        second: 6,
        favours: 'second',
      },
      { kind: 'difference', in: 'price', unit: 'points', first: 5, second: 5, favours: 'neither' },
    ],
    text: '',
  };

  it('reads by how much, how surely, and by what', () => {
    expect(verdictOf(comparison)).toEqual({
      lead: 0.86,
      chance: 67.9,
      ahead: ['open'],
      behind: ['distance'],
    });
  });

  it('says nothing where no lead is given', () => {
    expect(verdictOf({ ...comparison, reasons: [] })).toBeUndefined();
  });
});

describe('verdictBetween', () => {
  const first = anExplanation({
    score: 60,
    terms: [term('votes', 30), term('distance', 10), term('open', 20.01)],
  });
  const second = anExplanation({
    score: 52,
    terms: [term('votes', 20), term('distance', 12), term('open', 20)],
  });

  it('finds the terms that made the difference, the weightiest first', () => {
    expect(verdictBetween(first, second)).toEqual({
      lead: 8,
      ahead: ['votes'],
      behind: ['distance'],
    });
  });

  it('turns round with its sides', () => {
    expect(verdictBetween(second, first)).toEqual({
      lead: -8,
      ahead: ['distance'],
      behind: ['votes'],
    });
  });
});
