import type { Explanation, ScoreTerm } from '@tablewise/api-client';

/** One addend of a score as it is shown. */
export interface ScorePart {
  readonly term: ScoreTerm['term'];
  readonly weight: number;
  readonly value: number;
  /** With one decimal. */
  readonly points: number;
}

const TENTH = 10;

/**
 * The terms with points of one decimal that add up to the score of one decimal: each is rounded
 * down, and what is missing goes to those that lost most (largest remainders). The API's own points
 * are rounded one by one, and their sum may miss the score by a few hundredths.
 */
export function scorePartsOf({ terms, score }: Pick<Explanation, 'terms' | 'score'>): ScorePart[] {
  const exact = terms.map(({ points }) => points * TENTH);
  const tenths = exact.map((points) => Math.floor(points));
  let missing = Math.round(score * TENTH) - tenths.reduce((sum, part) => sum + part, 0);
  const byLoss = exact
    .map((points, index) => ({ index, loss: points - Math.floor(points) }))
    .sort((a, b) => b.loss - a.loss);
  for (const { index } of byLoss) {
    if (missing <= 0) break;
    tenths[index] = (tenths[index] ?? 0) + 1;
    missing -= 1;
  }
  return terms.map(({ term, weight, value }, index) => ({
    term,
    weight,
    value,
    points: (tenths[index] ?? 0) / TENTH,
  }));
}

/** Of the score as it is shown. */
export function shownScore(score: number): number {
  return Math.round(score * TENTH) / TENTH;
}
