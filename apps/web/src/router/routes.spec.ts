import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { restaurantHref, routeOf } from './routes.ts';

describe('routeOf', () => {
  it.each([
    ['', 'find'],
    ['choose', 'choose'],
    ['operate', 'operate'],
    ['about', 'about'],
    ['menu', 'nothing'],
    ['choose/us', 'nothing'],
    ['restaurants', 'nothing'],
    ['restaurants/', 'nothing'],
    ['restaurants/a/b', 'nothing'],
    ['restaurants/%E9%BA', 'nothing'],
  ])('takes %j for %s', (path, name) => {
    expect(routeOf(path).name).toBe(name);
  });

  it('finds the restaurant of every address that is made for one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(routeOf(restaurantHref(id))).toEqual({ name: 'restaurant', id });
      }),
    );
  });
});
