import { describe, expect, it } from '@jest/globals';
import { simplifyHan } from './simplify-han.ts';

describe('simplifying Han characters', () => {
  it.each([
    ['麵', '面'],
    ['衞', '卫'],
    ['茶', '茶'],
    ['麼', '幺'],
    ['么', '幺'],
  ])('turns %s into %s', (character, simplified) => {
    expect(simplifyHan(character)).toBe(simplified);
  });
});
