import { describe, expect, it } from '@jest/globals';
import { cuisineLabel } from './cuisine-label.ts';
import { CuisineLabels } from './cuisine-labels.ts';
import { CuisineNames } from './cuisine-names.ts';

describe('a cuisine', () => {
  const names = new CuisineNames(
    [
      'dim_sum',
      'cha_chaan_teng',
      'cafe',
      'coffee_shop',
      'klingon',
      'sushi',
      'smørrebrød',
      'fish_and_chips',
    ],
    new CuisineLabels(),
  );

  it.each([
    ['Dim Sum', 'dim_sum'],
    ['dim-sum', 'dim_sum'],
    ['dimsum', 'dim_sum'],
    ['點心', 'dim_sum'],
    ['点心', 'dim_sum'],
    ['寿司', 'sushi'],
    ['SMORREBROD', 'smørrebrød'],
    ['fish & chips', 'fish_and_chips'],
    ['茶餐廳', 'cha_chaan_teng'],
    ['Klingon', 'klingon'],
    ['咖啡店', 'cafe'],
  ])('%s is %s', (given, name) => {
    expect(names.resolve(given)).toEqual({ kind: 'known', name });
  });

  it('that the data has not is unknown, with what is near to it', () => {
    expect(names.resolve('dim sun')).toEqual({
      kind: 'unknown',
      name: 'dim sun',
      suggestions: ['dim_sum'],
    });
    expect(names.resolve('')).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['hong_kong', 'Hong Kong'],
    ['hong_kong_style', 'Hong Kong style'],
    ['middle_eastern', 'Middle Eastern'],
    ['bubble_tea', 'Bubble tea'],
  ])('%s is written %s', (name, label) => {
    expect(cuisineLabel(name, 'en')).toBe(label);
  });

  it.each(['constructor', '__proto__'])(
    '%p, which every object has, has no label of its own',
    (name) => {
      expect(cuisineLabel(name, 'zh')).toBe(cuisineLabel(name, 'en'));
      expect(new CuisineNames([name], new CuisineLabels()).resolve(name)).toEqual({
        kind: 'known',
        name,
      });
    },
  );

  it('has a label in English and, where one is known, in Chinese', () => {
    expect(cuisineLabel('cha_chaan_teng', 'en')).toBe('Cha chaan teng');
    expect(cuisineLabel('cha_chaan_teng', 'zh')).toBe('茶餐廳');
    expect(cuisineLabel('klingon', 'zh')).toBe('Klingon');
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'that is called like what every object inherits, %s, is one without a Chinese label',
    (name) => {
      expect(cuisineLabel(name, 'zh')).toBe(cuisineLabel(name, 'en'));
      expect(new CuisineNames([name], new CuisineLabels()).resolve(name)).toEqual({
        kind: 'known',
        name,
      });
    },
  );
});
