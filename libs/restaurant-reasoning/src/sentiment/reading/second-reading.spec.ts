import { describe, expect, it } from '@jest/globals';
import type { Aspect } from '../review-sentiment.ts';
import type { ReadEvidence, ReadPassage, Scores } from './first-reading.ts';
import {
  ALONE,
  ASPECT_INPUTS,
  REVIEW_INPUTS,
  aspectInputs,
  reviewInputs,
} from './second-reading.ts';

const PRAISE: Scores = [3, -1, -2];
const BLAME: Scores = [-2, -1, 3];

function passage(scores: Scores, turns = false): ReadPassage {
  return { language: 'en', text: '', clauses: [], aspects: [], scores, turns };
}

function evidence(aspect: Aspect, scores: Scores, ...passages: ReadPassage[]): ReadEvidence {
  return { aspect, scores, passages, clauses: [] };
}

describe('what an aspect is weighed by', () => {
  const plain = passage(PRAISE);

  it('is said to be alone where nothing stands beside it or turns', () => {
    const food = evidence('food', PRAISE, plain);
    expect(aspectInputs(food, [food]).indices[0]).toBe(ALONE);
  });

  it.each([
    ['another aspect in its sentence', plain, evidence('price', BLAME, plain)],
    ['a turn in its sentence', passage(PRAISE, true), evidence('price', BLAME)],
  ])('is said not to be for %s', (_what, own, other) => {
    const food = evidence('food', PRAISE, own);
    expect(aspectInputs(food, [food, other]).indices[0]).toBeGreaterThan(ALONE);
  });

  it('takes no notice of aspects in other sentences', () => {
    const food = evidence('food', PRAISE, plain);
    const price = evidence('price', BLAME, passage(BLAME));
    expect(aspectInputs(food, [food, price])).toEqual(aspectInputs(food, [food]));
  });

  it('has more to it the further the aspects are apart', () => {
    const food = evidence('food', PRAISE, plain);
    const inputs = (price: Scores): number =>
      aspectInputs(food, [food, evidence('price', price, plain)]).indices.length;
    expect(inputs(BLAME)).toBeGreaterThan(inputs(PRAISE));
  });

  it('stays within its places', () => {
    const own = passage(PRAISE, true);
    const food = evidence('food', PRAISE, own);
    const { indices } = aspectInputs(food, [food, evidence('price', BLAME, own)]);
    expect(Math.max(...indices)).toBeLessThan(ASPECT_INPUTS);
  });
});

describe('what a review is weighed by', () => {
  it('differs by whether its passages agree', () => {
    const mixed = reviewInputs([0, 0, 0], [passage(PRAISE), passage(BLAME)]);
    const flat = reviewInputs([0, 0, 0], [passage([0, 0, 0]), passage([0, 0, 0])]);
    expect(mixed.indices).toHaveLength(REVIEW_INPUTS);
    expect(mixed.values).not.toEqual(flat.values);
  });

  it('differs by how many there are', () => {
    const two = reviewInputs(PRAISE, [passage(PRAISE), passage(PRAISE)]);
    const three = reviewInputs(PRAISE, [passage(PRAISE), passage(PRAISE), passage(PRAISE)]);
    expect(three.values).not.toEqual(two.values);
  });
});
