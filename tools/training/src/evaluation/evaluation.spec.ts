import { describe, expect, it } from '@jest/globals';
import { fitTemperature } from './fit-temperature.ts';
import { calibrationError, reliability } from './reliability.ts';
import { score } from './score.ts';

describe('a score', () => {
  it('has accuracy, the F1 of each label and the confusion between them', () => {
    const judged = [
      { given: 'like', predicted: 'like' },
      { given: 'like', predicted: 'neutral' },
      { given: 'neutral', predicted: 'neutral' },
      { given: 'dislike', predicted: 'dislike' },
    ] as const;
    const { accuracy, f1, macroF1, confusion } = score(judged);
    expect(accuracy).toBe(0.75);
    expect(f1).toEqual({ like: 2 / 3, neutral: 2 / 3, dislike: 1 });
    expect(macroF1).toBeCloseTo(7 / 9);
    expect(confusion).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('has the macro-F1 of the labels that were given', () => {
    const { macroF1 } = score([
      { given: 'like', predicted: 'like' },
      { given: 'dislike', predicted: 'dislike' },
    ]);
    expect(macroF1).toBe(1);
  });
});

describe('reliability', () => {
  it('compares confidence with what was right, bin by bin', () => {
    const bins = reliability([
      { confidence: 0.85, isRight: true },
      { confidence: 0.87, isRight: false },
      { confidence: 1, isRight: true },
    ]);
    expect(bins).toEqual([
      { from: 0.8, count: 2, confidence: expect.closeTo(0.86), accuracy: 0.5 },
      { from: 0.9, count: 1, confidence: 1, accuracy: 1 },
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.24);
  });
});

describe('a temperature', () => {
  it('makes a classifier less sure that is wrong every third time', () => {
    const scores = [4, 0, 0];
    const temperature = fitTemperature([
      { label: 'like', fold: 0, scores },
      { label: 'like', fold: 0, scores },
      { label: 'dislike', fold: 0, scores },
    ]);
    expect(temperature).toBeGreaterThan(2);
  });

  it('is the lowest for one that is always right', () => {
    expect(fitTemperature([{ label: 'like', fold: 0, scores: [4, 0, 0] }])).toBe(0.5);
  });
});
