import { expect, it } from '@jest/globals';
import { misspeltFor } from './misspelt.ts';

const KNOWN = ['dinner', 'lunch', 'noodle', 'dim_sum', 'vegetarian', 'bar', 'barbecue'];

it.each([
  ['diner', ['dinner']],
  ['noodel', ['noodle']],
  ['Dim Sun', ['dim_sum']],
  ['vegetaran', ['vegetarian']],
])('takes %s for an error', (name, meant) => {
  expect(misspeltFor(name, KNOWN)).toEqual(meant);
});

it.each(['wheelchair', 'vegan', 'outdoor_seating', 'brunch', 'parking', 'dinner', 'halal'])(
  'lets %s be what it says',
  (name) => {
    expect(misspeltFor(name, KNOWN)).toEqual([]);
  },
);
