import { describe, expect, it } from '@jest/globals';
import { namedPlaces } from '../testing/named-places.ts';
import { END } from './rank-stream.ts';
import { TextIndex } from './text-index.ts';

const OTHERS = ['Golden Dragon', '大家樂', 'Bar Noir'];

function indexOf(...names: readonly string[]): TextIndex {
  return TextIndex.build({ ...namedPlaces(names.map((name) => [name])), labels: [] });
}

function finds(name: string, query: string): boolean {
  return (
    indexOf(name, ...OTHERS)
      .search(query)
      ?.tier(0)
      .next(0) === 0
  );
}

function completes(name: string, text: string): boolean {
  const completions = indexOf(name, ...OTHERS).complete(text);
  return completions?.distance === 0 && completions.names.next(0) === 0;
}

describe.each([
  ['McDonald’s', 'mc donalds'],
  ['PizzaHut', 'pizza hut'],
  ['KFC', 'k.f.c.'],
  ['TimHoWan', 'tim ho wan'],
  ['Tim HoWan', 'timho wan'],
  ['dimsum', 'Dim Sum'],
  ['H.K. Diner', 'hk diner'],
  ['7-Eleven', '7eleven'],
  ['Fish & Chips', 'fishandchips'],
  ['太平館餐廳', '太平館 餐廳'],
  ['翠華（旺角）', '翠華旺角'],
  ['Pizza\u200bHut', 'Pizza Hut'],
  ['Pizza\u200bHut', 'PizzaHut'],
  ['Smør & Brød', 'SMOR AND BROD'],
  ['Phở Đồng', 'phodong'],
  ['Łódź', 'lodz'],
  ['IŞIK', 'ışık'],
  ['مَطْعَم أحمد', 'مطعم احمد'],
  ['元氣壽司', '元気寿司'],
  ['ラーメン', 'らーめん'],
  ['ﾗｰﾒﾝ', 'ラーメン'],
])('"%s" and "%s" are one name', (one, other) => {
  it.each([
    [one, other],
    [other, one],
  ])('"%s" is found by "%s", and completed from it', (name, query) => {
    expect(finds(name, query)).toBe(true);
    expect(completes(name, query)).toBe(true);
  });
});

describe('boundaries between words', () => {
  it.each([
    ['TimHoWan', 'tim ho w'],
    ['Tim Ho Wan', 'timhow'],
    ['McDonald’s', 'mc don'],
    ['H.K. Diner', 'hkd'],
  ])('are left out where "%s" is typed as "%s" so far', (name, text) => {
    expect(completes(name, text)).toBe(true);
  });

  it.each([
    ['Golden House of Noodles', 'houseofgolden'],
    ['Golden Dragon', 'dendra'],
    ['Golden Dragon', 'en dra'],
    ['Rice', 'ice'],
    ['To Her Get', 'together'],
    ['Hut of Pizza', 'pizzahut'],
  ])('are not made up: "%s" is not "%s"', (name, query) => {
    expect(finds(name, query)).toBe(false);
    expect(completes(name, query)).toBe(false);
  });

  it('are those of the place itself, whatever other places are called', () => {
    const index = indexOf('House of Golden Noodles', 'Golden House', 'Golden Old House');
    expect(index.search('goldenhouse')?.count()).toBe(1);
    expect(index.search('goldenhouse')?.distanceOf(0)).toBeUndefined();
    expect(index.search('goldenhouse')?.distanceOf(1)).toBe(0);
    expect(index.complete('goldenh')?.names.next(0)).toBe(1);
    expect(index.complete('goldenh')?.names.next(2)).toBe(END);
  });

  it('are where the name has them for what is typed so far', () => {
    expect(completes('Bar Tapas', 'bart')).toBe(true);
    expect(completes('Bar and Tapas', 'bart')).toBe(false);
  });

  it('are those of labels too', () => {
    const places = namedPlaces([['Lok Yuen'], ['Tao Heung']]);
    const labels = [{ texts: ['Dim Sum'], ranks: Uint32Array.of(1) }];
    const matches = TextIndex.build({ ...places, labels }).search('dimsum heung');
    expect(matches?.tier(0).next(0)).toBe(1);
    expect(matches?.count()).toBe(1);
  });

  it('may be read in several ways, whose places are all there, each once', () => {
    const index = indexOf('Pizza Hut', 'PizzaHut', 'Pizza Hit', 'Hut of Pizza', 'Pasta');
    const matches = index.search('pizza hut');
    const ranks = (from = matches?.all(), found: number[] = []): number[] => {
      const rank = from?.next((found.at(-1) ?? -1) + 1) ?? END;
      return rank === END ? found : ranks(from, [...found, rank]);
    };
    expect(ranks()).toEqual([0, 1, 2, 3]);
    expect(ranks(matches?.tier(0))).toEqual([0, 1, 3]);
    expect(ranks(matches?.tier(1))).toEqual([2]);
    expect([0, 1, 2, 3, 4].map((rank) => matches?.distanceOf(rank))).toEqual([
      0,
      0,
      1,
      0,
      undefined,
    ]);
    expect(matches?.count()).toBe(4);
    expect(ranks(matches?.all())).toEqual([0, 1, 2, 3]);
  });

  it('are looked for in little time where every letter is a word', () => {
    const letters = Array.from({ length: 40 }, (_, length) => 'a'.repeat(length + 1));
    const index = indexOf(
      letters.flatMap((word) => letters.map((next) => `${word} ${next}`)).join(' '),
    );
    for (const query of ['a'.repeat(100), 'a '.repeat(60), 'aaa '.repeat(40)]) {
      expect(index.search(query)?.tier(0).next(0)).toBe(0);
      expect(index.complete(query)?.names.next(0)).toBe(0);
    }
  });
});

describe('a leading article', () => {
  it.each([
    ['Kitchen', 'The Kitchen'],
    ['Vache', 'la vache'],
    ['Golden Goose', 'the golden-goose'],
  ])('"%s" is found without it by "%s", after those that have it', (name, query) => {
    const index = indexOf(name, query);
    expect(index.search(query)?.tier(0).next(0)).toBe(1);
    expect(index.search(query)?.tier(1).next(0)).toBe(0);
    expect(index.search(query)?.distanceOf(0)).toBe(1);
  });

  it('alone is a word like others', () => {
    expect(finds('The', 'the')).toBe(true);
    expect(finds('Kitchen', 'the')).toBe(false);
  });
});
