import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { areStrangers, strangerPairs } from './stranger-pairs.ts';

describe('strangers', () => {
  it.each([
    ['Golden Phoenix', 'Golden Dragon'],
    ['dendra', 'Golden Dragon'],
    ['staura', 'Restaurant'],
    ['翠園', '翠華'],
  ])('are %s and %s', (asked, other) => {
    expect(areStrangers(asked, other)).toBe(true);
  });

  it.each([
    ['Golden Dragoon', 'Golden Dragon'],
    ['goldendragon', 'Golden Dragon'],
    ['House Golden', 'Golden House of Noodles'],
    ['壽司', '元气寿司'],
    ["Mak's Noodle", 'Maks Noodle Bar'],
  ])('are not %s and %s', (asked, other) => {
    expect(areStrangers(asked, other)).toBe(false);
  });

  it('are drawn of all kinds, each a pair of strangers', () => {
    const names = ['Golden Phoenix', 'Golden Dragon', 'Copper Restaurant', '翠園', '翠華'];
    const pairs = strangerPairs(names, 100, seededRandom(1));
    expect(pairs).toHaveLength(100);
    expect(new Set(pairs.map(({ kind }) => kind)).size).toBe(3);
    expect(pairs.filter(({ asked, other }) => !areStrangers(asked, other))).toEqual([]);
  });
});
