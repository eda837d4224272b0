import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scorePartsOf, shownScore } from './score-parts.ts';

const TERMS = ['votes', 'distance', 'open', 'price', 'cuisines', 'must_haves'] as const;

/** As the API rounds: each part and the sum by itself, to hundredths. */
const explanations = fc
  .array(fc.double({ min: 0, max: 16, noNaN: true }), { minLength: 1, maxLength: TERMS.length })
  .map((exact) => ({
    score: round(exact.reduce((sum, points) => sum + points, 0)),
    terms: exact.map((points, index) => ({
      term: TERMS[index] ?? 'votes',
      weight: 0.2,
      value: 0.5,
      points: round(points),
    })),
  }));

describe('scorePartsOf', () => {
  it('gives parts that add up to the score that is shown', () => {
    fc.assert(
      fc.property(explanations, (explanation) => {
        const sum = scorePartsOf(explanation).reduce((total, { points }) => total + points, 0);
        expect(sum).toBeCloseTo(shownScore(explanation.score), 6);
      }),
    );
  });

  it('moves none of them by a tenth or more', () => {
    fc.assert(
      fc.property(explanations, (explanation) => {
        scorePartsOf(explanation).forEach(({ points }, index) => {
          expect(Math.abs(points - (explanation.terms[index]?.points ?? 0))).toBeLessThan(
            0.1 + 1e-9,
          );
        });
      }),
    );
  });

  it('gives the missing tenths to those that lost most', () => {
    const points = [25.74, 5.31, 15.15, 15.15, 30.3];
    const terms = points.map((each) => ({
      term: 'votes' as const,
      weight: 0,
      value: 0,
      points: each,
    }));
    expect(scorePartsOf({ score: 91.66, terms }).map((part) => part.points)).toEqual([
      25.7, 5.3, 15.2, 15.2, 30.3,
    ]);
  });
});

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
