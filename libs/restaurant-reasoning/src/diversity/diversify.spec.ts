import { describe, expect, it } from '@jest/globals';
import { foundPlace, votes } from '../testing/found-place.ts';
import { idsOf, recommended } from '../testing/run-tools.ts';

const CUISINES = ['thai', 'sushi', 'noodles', 'italian'];
/** Eight of a kind lead, then three others that are hardly worse. */
const CITY = [
  ...Array.from({ length: 8 }, (_, at) => foundPlace(`canton ${at}`, votes(950 - at, 20, 30 + at))),
  ...CUISINES.map((cuisine) =>
    foundPlace(cuisine, { ...votes(930, 30, 40), cuisines: [cuisine], meal_type: [cuisine] }),
  ),
  ...Array.from({ length: 10 }, (_, at) => foundPlace(`poor ${at}`, votes(500, 100, 400 + at))),
];

function cuisinesIn(ids: readonly string[]): number {
  const tags = ids.map((id) => CITY.find((place) => place.id === id)?.cuisines?.[0]);
  return new Set(tags).size;
}

describe('diversity', () => {
  it('brings other cuisines into the first places, and leaves the first where it is', () => {
    const plain = idsOf(recommended(CITY)).slice(0, 6);
    const varied = idsOf(recommended(CITY, { diversity: true })).slice(0, 6);
    expect(cuisinesIn(plain)).toBe(1);
    expect(cuisinesIn(varied)).toBeGreaterThan(2);
    expect(varied[0]).toBe(plain[0]);
  });

  it('says where a place would be by score alone', () => {
    const { explanations } = recommended(CITY, { diversity: true });
    const moved = explanations.find(({ id }) => id === 'thai');
    expect(moved?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'diversity', from_rank: 9, to_rank: moved?.rank }),
    );
  });

  it('does not lift a poor place over good ones', () => {
    const varied = idsOf(recommended(CITY, { diversity: true }));
    expect(varied.slice(0, 12).filter((id) => id.startsWith('poor'))).toEqual([]);
  });
});
