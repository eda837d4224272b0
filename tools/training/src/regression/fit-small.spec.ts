import { describe, expect, it } from '@jest/globals';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import { LinearClassifier, likeliest } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Example } from './example.ts';
import { fitSmall } from './fit-small.ts';

function example(label: Polarity, ...values: number[]): Example {
  const features = {
    indices: Int32Array.from(values.keys()),
    values: Float64Array.from(values),
  };
  return { features, label, weight: 1 };
}

describe('a small regression', () => {
  const examples = [example('like', 1, 1), example('dislike', 1, -1), example('neutral', 1, 0)];

  it('learns what it is shown', () => {
    const classifier = new LinearClassifier(fitSmall(examples, 2));
    for (const { features, label } of examples)
      expect(likeliest(classifier.probabilities(features))).toBe(label);
  });

  it('is as sure as what it was shown is certain', () => {
    const mixed = [...Array.from({ length: 3 }, () => example('like', 1)), example('dislike', 1)];
    const [{ features } = example('like', 1)] = mixed;
    const { like, dislike } = new LinearClassifier(fitSmall(mixed, 1)).probabilities(features);
    expect(like).toBeCloseTo(0.75, 1);
    expect(dislike).toBeCloseTo(0.25, 1);
  });

  it('says nothing where it was shown nothing', () => {
    expect([...fitSmall([], 2).weights]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('gives the same weights again', () => {
    expect(fitSmall(examples, 2)).toEqual(fitSmall(examples, 2));
  });
});
