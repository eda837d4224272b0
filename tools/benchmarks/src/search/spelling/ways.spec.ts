import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tablewise/kernel';
import { WAYS } from './ways.ts';

function written(way: string, name: string): string | undefined {
  return WAYS[way]?.(name, seededRandom(1));
}

describe('a name in another way', () => {
  it('is one of twelve', () => {
    expect(Object.keys(WAYS)).toHaveLength(12);
  });

  it.each([
    ['joined', 'Tim Ho Wan 添好運', 'TimHoWan添好運'],
    ['divided', 'Sushi', 'Su shi'],
    ['hyphen', 'Tim Ho Wan', 'Tim-Ho-Wan'],
    ['apostrophe', 'Mak’s Noodle', 'Mak’s Noodle'],
    ['apostrophe', 'Noodles', "Noodle's"],
    ['dots', 'H.K. Diner', 'HK Diner'],
    ['dots', 'KFC', 'K.F.C.'],
    ['dots', 'Tim Ho Wan', 'Tim.Ho.Wan'],
    ['ampersand or and', 'Fish & Chips', 'Fish and Chips'],
    ['ampersand or and', 'Fish and Chips', 'Fish & Chips'],
    ['case', 'KFC', 'kfc'],
    ['no diacritics', 'Phở Đồng Smørrebrød', 'Pho Dong Smorrebrod'],
    ['other script', '壽司', '寿司'],
    ['other script', '寿司', '壽司'],
    ['Japanese forms', '元氣壽司', '元気寿司'],
    ['Japanese forms', 'ラーメン', 'らーめん'],
    ['leading article', 'The Kitchen', 'Kitchen'],
    ['leading article', 'Kitchen', 'The Kitchen'],
  ])('%s: %s is %s', (way, name, expected) => {
    expect(written(way, name) ?? name).toBe(expected);
  });

  it('has a letter wrong by a typing error', () => {
    const name = written('typing error', 'Tim Dragon');
    expect(name).toMatch(/^Tim /u);
    expect(name).not.toBe('Tim Dragon');
  });

  it.each([
    ['joined', 'KFC'],
    ['divided', 'KFC'],
    ['ampersand or and', 'KFC'],
    ['case', '壽司'],
    ['no diacritics', 'ガスト'],
    ['typing error', '壽司'],
    ['leading article', '壽司'],
  ])('is none where %s says nothing new of %s', (way, name) => {
    expect(written(way, name)).toBeUndefined();
  });
});
