import { describe, expect, it } from '@jest/globals';
import { bindable, countPlaceholders, numberPlaceholders } from './sql-value.ts';

describe('bindable', () => {
  it('takes text, numbers and null, and gives whole numbers as integers', () => {
    expect(bindable(['a', 1.5, 7, 7n, null], 5)).toEqual(['a', 1.5, 7n, 7n, null]);
  });

  it.each<[string, unknown]>([
    ['a boolean', true],
    ['undefined', undefined],
    ['a Date', new Date(0)],
    ['an object', {}],
    ['a list', [1]],
    ['a Buffer', Buffer.from('x')],
    ['NaN', Number.NaN],
    ['a function', () => 1],
  ])('refuses %s, which would end the process', (_what, value) => {
    expect(() => bindable([value], 1)).toThrow(TypeError);
  });

  it.each([0, 2])('refuses %d values for one placeholder', (count) => {
    expect(() => bindable(new Array<string>(count).fill('a'), 1)).toThrow('takes 1 values');
  });
});

describe('countPlaceholders', () => {
  it.each([
    ['SELECT 1', 0],
    ['SELECT ?, ?', 2],
    ["SELECT '?', ?", 1],
    ['SELECT "a?" -- ?\n, ?', 1],
    ['SELECT /* ? */ ?', 1],
  ])('%j has %d', (sql, count) => {
    expect(countPlaceholders(sql)).toBe(count);
  });

  it.each(['SELECT ?1', 'SELECT :a', 'SELECT @a', 'SELECT $a'])('refuses %s', (sql) => {
    expect(() => countPlaceholders(sql)).toThrow('plain ?');
  });
});

describe('numberPlaceholders', () => {
  it.each([
    ['SELECT ?, ?::json', 'SELECT $1, $2::json'],
    ['SELECT \'?\' || ?, "a?" -- ?', 'SELECT \'?\' || $1, "a?" -- ?'],
  ])('%j becomes %j', (sql, numbered) => {
    expect(numberPlaceholders(sql)).toBe(numbered);
  });
});
