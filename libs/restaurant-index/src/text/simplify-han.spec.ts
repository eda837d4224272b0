import { describe, expect, it } from '@jest/globals';
import { simplifyHan } from './simplify-han.ts';

const FIRST_RADICAL = 0x2e80;
/** Of the Unicode planes that have Han characters. */
const LAST_HAN = 0x323af;

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

  it('leaves no character that would be simplified again', () => {
    const unfinished: string[] = [];
    for (let code = FIRST_RADICAL; code <= LAST_HAN; code++) {
      const simplified = simplifyHan(String.fromCodePoint(code));
      if (simplifyHan(simplified) !== simplified) unfinished.push(simplified);
    }
    expect(unfinished).toEqual([]);
  });
});
