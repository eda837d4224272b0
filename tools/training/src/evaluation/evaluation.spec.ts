import { describe, expect, it } from '@jest/globals';
import { fitTemperature } from '../second/fit-temperature.ts';
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
  const sure = { confidence: 0.9, isRight: true };
  const wrong = { confidence: 0.9, isRight: false };
  const unsure = { confidence: 0.5, isRight: true };

  it('compares confidence with what was right in ten bins of equal mass', () => {
    const bins = reliability([...Array.from({ length: 18 }, () => sure), unsure, unsure]);
    expect(bins.map(({ count }) => count)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(bins[0]).toEqual({ from: 0.5, count: 2, confidence: 0.5, accuracy: 1 });
    expect(bins[9]).toEqual({ from: 0.9, count: 2, confidence: 0.9, accuracy: 1 });
  });

  it('has no bin for nobody', () => {
    expect(reliability([sure])).toHaveLength(1);
    expect(reliability([])).toEqual([]);
  });

  it('is the mean distance of the two, with the interval that chance leaves it', () => {
    const tenth = [...Array.from({ length: 9 }, () => sure), wrong];
    const answers = Array.from({ length: 20 }, () => tenth).flat();
    const { error, interval } = calibrationError(answers);
    expect(error).toBeLessThan(0.2);
    expect(interval[0]).toBeGreaterThanOrEqual(0);
    expect(interval[1]).toBeGreaterThan(interval[0]);
    expect(calibrationError(answers)).toEqual({ error, interval });
  });

  it('is far from what is always wrong', () => {
    expect(calibrationError(Array.from({ length: 10 }, () => wrong)).error).toBeCloseTo(0.9);
  });
});

describe('a temperature', () => {
  it('makes a classifier less sure that is wrong every third time', () => {
    const whole = [4, 0, 0];
    const temperature = fitTemperature([
      { label: 'like', whole },
      { label: 'like', whole },
      { label: 'dislike', whole },
    ]);
    expect(temperature).toBeGreaterThan(2);
  });

  it('is the lowest for one that is always right', () => {
    expect(fitTemperature([{ label: 'like', whole: [4, 0, 0] }])).toBe(0.5);
  });
});
