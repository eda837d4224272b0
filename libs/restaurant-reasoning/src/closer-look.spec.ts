import { describe, expect, it } from '@jest/globals';
import { foundPlace, votes } from './testing/found-place.ts';
import { compared, explained, recommended } from './testing/run-tools.ts';

const CITY = [
  foundPlace('near', { ...votes(70, 20, 10), distance_m: 100 }),
  foundPlace('loved', { ...votes(950, 30, 20), distance_m: 2_500 }),
  foundPlace('plain', { ...votes(60, 20, 20), distance_m: 1_500 }),
  foundPlace('poor', { ...votes(10, 20, 70), distance_m: 2_000 }),
];

describe('a comparison', () => {
  it('sets restaurants side by side in the order that the whole list gives them', () => {
    const result = compared(CITY, { ids: ['plain', 'near', 'loved'], wishes: { walk_m: 1_000 } });
    expect(result.restaurants.map(({ id }) => id)).toEqual(['near', 'loved', 'plain']);
    expect(result.comparisons.map(({ first, second }) => [first.id, second.id])).toEqual([
      ['near', 'loved'],
      ['loved', 'plain'],
    ]);
    expect(result.best_by).toEqual([
      { term: 'votes', ids: ['loved'] },
      { term: 'distance', ids: ['near'] },
    ]);
    expect(result.ranked_count).toBe(4);
  });

  it('names the ids that are not there', () => {
    expect(() => compared(CITY, { ids: ['near', 'gone'] })).toThrow(
      expect.objectContaining({
        code: 'INPUT_UNKNOWN_RESTAURANT',
        details: { unknown: ['gone'], ranked_ids: ['loved', 'near', 'plain', 'poor'] },
      }),
    );
  });

  it.each([[['near']], [['near', 'near']], [Array.from({ length: 11 }, (_, at) => `p${at}`)]])(
    'is refused of %j',
    (ids) => {
      expect(() => compared(CITY, { ids })).toThrow();
    },
  );

  it('ranks a restaurant that came twice once, and names the second record', () => {
    const again = foundPlace('loved', votes(1, 0, 0));
    const result = compared([...CITY, again], { ids: ['near', 'loved'] });
    expect(result.restaurants).toEqual([CITY[1], CITY[0]]);
    expect(result.ranked_count).toBe(4);
    expect(result.rejected).toMatchObject([{ index: 4, id: 'loved', pointer: '/id' }]);
    expect(explained([...CITY, again], { id: 'plain' })).toMatchObject({
      explanation: { rank: 3 },
      rejected: [{ index: 4 }],
    });
  });

  it('fails where nothing can be ranked', () => {
    expect(() => compared([1, 2], { ids: ['a', 'b'] })).toThrow('none of 2 restaurants');
  });
});

describe('an explanation', () => {
  it('says what separates a place from the first, the one before and the one after', () => {
    const result = explained(CITY, { id: 'plain' });
    expect(result.explanation).toMatchObject({ id: 'plain', rank: 3 });
    expect(result.behind_first?.first.id).toBe('loved');
    expect(result.behind_previous?.first.id).toBe('near');
    expect(result.ahead_of_next?.second.id).toBe('poor');
  });

  it('of the first has nobody before it, of the last nobody after', () => {
    const first = explained(CITY, { id: 'loved' });
    expect([first.behind_first, first.behind_previous]).toEqual([undefined, undefined]);
    expect(first.ahead_of_next?.second.id).toBe('near');
    expect(explained(CITY, { id: 'poor' }).ahead_of_next).toBe(undefined);
  });

  it('reaches places beyond the candidates', () => {
    const many = Array.from({ length: 60 }, (_, at) => foundPlace(`p${at}`, votes(60 - at, 5, at)));
    expect(explained(many, { id: 'p45', diversity: true }).explanation.rank).toBe(46);
  });
});

describe('a thousand places', () => {
  it('of which one is malformed are ranked without it, and it is named', () => {
    const restaurants: unknown[] = Array.from({ length: 1_000 }, (_, at) =>
      foundPlace(`p${at}`, votes(at, 10, 10)),
    );
    restaurants[417] = foundPlace('broken', { sentiment: { likes: 'many' } });
    const result = recommended(restaurants, { wishes: { walk_m: 500 }, diversity: true });
    expect(result.rejected).toEqual([
      { index: 417, id: 'broken', pointer: '/sentiment/likes', detail: expect.any(String) },
    ]);
    expect(result.analysis_summary.data_quality).toMatchObject({
      total_input_restaurants: 1_000,
      valid_restaurants: 999,
      malformed_restaurants: 1,
    });
    expect(result.recommendation).toBe(restaurants[999]);
  });
});
