import { describe, expect, it } from '@jest/globals';
import { simplifyHan } from './simplify-han.ts';

describe('simplifying Han characters', () => {
  it.each([
    ['麵', '面'],
    ['衞', '卫'],
    ['衛', '卫'],
    ['茶', '茶'],
    ['氣', '气'],
    ['気', '气'],
    ['広', '广'],
    ['沢', '泽'],
    ['𠮷', '𠮷'],
  ])('turns %s into %s', (character, simplified) => {
    expect(simplifyHan(character)).toBe(simplified);
  });

  it.each(['麼么幺', '叙敍敘', '滬沪', '芸藝艺', '冰氷', '鄉郷乡'])(
    'takes the characters %s for one',
    (characters) => {
      expect(new Set(Array.from(characters, simplifyHan)).size).toBe(1);
    },
  );
});
