import { describe, expect, it } from '@jest/globals';
import { valuesOf } from './facet-values.ts';

const counts = Array.from({ length: 30 }, (_, index) => ({
  value: `c${index}`,
  count: 30 - index,
}));

describe('valuesOf', () => {
  it('has the most frequent first and the others on request, none twice', () => {
    const { first, rest } = valuesOf('cuisine', [], counts);
    expect(first.map(({ value }) => value)).toEqual(counts.slice(0, 12).map(({ value }) => value));
    expect([...first, ...rest]).toHaveLength(30);
  });

  it('shows what is set, however rare, also where nothing has it', () => {
    const { first } = valuesOf('cuisine', ['c29', 'gone'], counts);
    expect(first).toContainEqual({ value: 'c29', count: 1, isSet: true });
    expect(first).toContainEqual({ value: 'gone', count: 0, isSet: true });
  });

  it('has all meals and price levels, in their order', () => {
    const meals = valuesOf('meal', ['lunch'], [{ value: 'dinner', count: 3 }]);
    expect(meals.first).toEqual([
      { value: 'breakfast', count: 0, isSet: false },
      { value: 'lunch', count: 0, isSet: true },
      { value: 'dinner', count: 3, isSet: false },
    ]);
    expect(valuesOf('price_level', [], undefined).first.map(({ count }) => count)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
