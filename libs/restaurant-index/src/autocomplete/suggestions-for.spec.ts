import { expect, it } from '@jest/globals';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { PlaceIndex } from '../place-index.ts';
import { placeOf } from '../testing/any-search.ts';

it('suggests branches of one name with the area of each, those that changed included', () => {
  const branch = (id: string, district: string): ReturnType<typeof placeOf> =>
    placeOf(id, { name: 'McDonald’s', cuisines: [], district });
  const index = PlaceIndex.build([branch('a', 'Stanley'), branch('b', 'Tai O'), branch('c', '')], {
    generation: 1,
    city: HONG_KONG,
  }).with({ put: [branch('d', 'Mui Wo')], removed: [] }, 2);
  const suggestions = index.autocomplete({ text: 'mcd', limit: 5 });
  expect(suggestions.map(({ id, district }) => [id, district])).toEqual([
    ['a', 'Stanley'],
    ['b', 'Tai O'],
    ['c', undefined],
    ['d', 'Mui Wo'],
  ]);
});
