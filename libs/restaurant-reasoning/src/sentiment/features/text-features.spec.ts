import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ScriptFolding } from '../language/script-folding.ts';
import { HASHED } from './feature-vector.ts';
import type { FeatureVector } from './feature-vector.ts';
import { TextFeatures } from './text-features.ts';

const features = new TextFeatures(
  new Map([['good', { vader: 1.9, afinn: 3 }]]),
  new ScriptFolding('務务'),
);
const language = fc.constantFrom('en' as const, 'zh' as const);

function gramLength({ indices, values }: FeatureVector): number {
  const squares = Array.from(values, (value, n) => ((indices[n] ?? 0) < HASHED ? value ** 2 : 0));
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

describe('the features of a text', () => {
  it('do not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), language, (text, other, own) => {
        const first = features.ofText(text, own);
        features.ofText(other, own);
        expect(features.ofText(text, own)).toEqual(first);
      }),
    );
  });

  it.each([
    ['good soup', 'en'],
    ['good soup, '.repeat(500), 'en'],
    ['好食', 'zh'],
  ] as const)('have grams of length 1, however long it is', (text, own) => {
    expect(gramLength(features.ofText(text, own))).toBeCloseTo(1);
  });

  it('are the same in either script', () => {
    expect(features.ofText('服務好', 'zh')).toEqual(features.ofText('服务好', 'zh'));
  });

  it('differ by what is negated', () => {
    expect(features.ofText('not good', 'en')).not.toEqual(features.ofText('good not', 'en'));
  });

  it('stand once for all aspects and once for the one they are evidence of', () => {
    const text = features.ofText('good soup', 'en');
    const food = features.ofAspect('good soup', 'en', 'food');
    const price = features.ofAspect('good soup', 'en', 'price');
    const size = text.indices.length;
    expect(food.indices.slice(0, size)).toEqual(text.indices);
    expect(food.indices).toHaveLength(2 * size + 1);
    expect(food.indices.slice(size)).not.toEqual(price.indices.slice(size));
  });
});
