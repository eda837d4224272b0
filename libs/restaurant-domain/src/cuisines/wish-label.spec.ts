import { expect, it } from '@jest/globals';
import { tagsMeant, wishLabel } from './wish-label.ts';

it.each([
  ['noodle', 'noodle', '麵食'],
  ['Dim Sum', 'dim sum', '點心'],
  ['hot_pot', 'hotpot', '火鍋'],
  ['cantonese', 'Cantonese', '粵菜'],
  ['middle-eastern', 'Middle Eastern', '中東菜'],
  ['dinner', 'dinner', '晚餐'],
  ['outdoor seating', 'outdoor seating', '戶外座位'],
  ['wheelchair', 'wheelchair access', '輪椅通道'],
  ['粵菜', 'Cantonese', '粵菜'],
  ['wheelchair access', 'wheelchair access', '輪椅通道'],
])('a sentence calls %s “%s” and 「%s」', (given, english, chinese) => {
  expect(wishLabel(given, 'en')).toBe(english);
  expect(wishLabel(given, 'zh')).toBe(chinese);
});

it('nobody has a label for what is no cuisine, meal or known tag', () => {
  expect(wishLabel('table for 12', 'zh')).toBeUndefined();
  expect(wishLabel('toString', 'en')).toBeUndefined();
});

it.each([
  ['Dim Sum', ['dimsum']],
  ['日本菜', ['日本菜', 'japanese']],
  ['晚餐', ['晚餐', 'dinner']],
  ['素食', ['素食', 'vegetarian']],
  ['咖啡店', ['咖啡店', 'cafe', 'coffeeshop']],
  ['table for 12', ['tablefor12']],
])('who wishes for %s means %j', (wish, tags) => {
  expect(tagsMeant(wish)).toEqual(tags);
});

it('who wishes for what has no letter means nothing', () => {
  expect(tagsMeant('???')).toEqual([]);
});
