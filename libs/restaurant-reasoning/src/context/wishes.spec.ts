import { describe, expect, it } from '@jest/globals';
import type { RecommendResult } from '@tablewise/contracts';
import { foundPlace } from '../testing/found-place.ts';
import { idsOf, recommended } from '../testing/run-tools.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Places that the votes cannot tell apart, worst first by the wish. */
function byWish(wishes: Fields, fields: readonly Fields[]): RecommendResult {
  const places = fields.map((each, index) => foundPlace(`p${index}`, each));
  return recommended(places, { wishes });
}

function valuesOf({ explanations }: RecommendResult, term: string): unknown[] {
  return explanations
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ terms }) => terms.find((one) => one.term === term)?.value);
}

describe('distance', () => {
  it('halves with each walk, and takes distance_m as a search gives it', () => {
    const result = byWish({ walk_m: 500 }, [{ distance_m: 1_000 }, {}, { distance_m: 0 }]);
    expect(valuesOf(result, 'distance')).toEqual([0.25, 0.5, 1]);
    expect(idsOf(result)).toEqual(['p2', 'p1', 'p0']);
  });

  it('is measured from near where the record has a location', () => {
    const near = { lat: 22.28, lng: 114.15 };
    const result = byWish({ near }, [
      { location: { lat: 22.29, lng: 114.15 } },
      { location: near },
    ]);
    expect(idsOf(result)).toEqual(['p1', 'p0']);
    expect(result.explanations[1]?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'distance', distance_m: 1112 }),
    );
  });

  it('is a fact, and no term, for a party that did not ask', () => {
    const { explanations } = byWish({}, [{ distance_m: 120.4 }]);
    expect(explanations[0]?.terms.map(({ term }) => term)).toEqual(['votes']);
    expect(explanations[0]?.text).toContain('It is 120 m away.');
  });

  it.each([-1, NaN, Infinity, '12'])('of %p is not known', (distance_m) => {
    expect(valuesOf(byWish({ walk_m: 500 }, [{ distance_m }]), 'distance')).toEqual([0.5]);
  });
});

describe('price', () => {
  it('loses a third with each level, and reads the price range where there is no level', () => {
    const result = byWish({ price_levels: [1, 2] }, [
      { price_level: 4 },
      { price_level: undefined, price_range: '$201-400' },
      { price_level: undefined, price_range: 'Not specified' },
      { price_level: 1 },
    ]);
    expect(valuesOf(result, 'price')).toEqual([0.3333, 0.6667, 0.5, 1]);
  });
});

describe('cuisines', () => {
  it('wanted are met by any of them, in any spelling', () => {
    const wishes = { cuisines: ['Dim Sum', 'thai'] };
    const places = [{}, { cuisines: [], meal_type: [] }, { cuisines: ['dim_sum'], meal_type: [] }];
    expect(valuesOf(byWish(wishes, places), 'cuisines')).toEqual([0, 0.5, 1]);
  });

  it('avoided push a place down but not out, and the reason says so', () => {
    const result = byWish({ cuisines_avoided: ['cantonese'] }, [
      {},
      { cuisines: ['thai'], meal_type: [] },
    ]);
    expect(idsOf(result)).toEqual(['p1', 'p0']);
    expect(result.explanations[1]?.cautions).toContain(
      'It cooks what is to be avoided: “Cantonese”.',
    );
  });
});

describe('must-haves', () => {
  it('are meals, cuisine tags and tags of the record', () => {
    const wishes = { must_haves: ['dinner', 'vegetarian', 'wheelchair', 'outdoor seating'] };
    const result = byWish(wishes, [
      {
        metadata: { tags: { 'diet:vegetarian': 'only', wheelchair: 'no' }, outdoor_seating: true },
      },
    ]);
    expect(valuesOf(result, 'must_haves')).toEqual([0.75]);
    expect(result.explanations[0]?.reasons.filter(({ kind }) => kind === 'must_have')).toEqual([
      { kind: 'must_have', tone: 'strength', what: 'dinner', met: 'yes' },
      { kind: 'must_have', tone: 'strength', what: 'vegetarian', met: 'yes' },
      { kind: 'must_have', tone: 'caution', what: 'wheelchair', met: 'no' },
      { kind: 'must_have', tone: 'strength', what: 'outdoor seating', met: 'yes' },
    ]);
  });

  it('are diets, which beat a cuisine of their name, a limited choice among them', () => {
    const diet = { vegan: 'limited', halal: 'only', gluten_free: 'no', vegetarian: 'no' };
    const wishes = { must_haves: ['vegan', 'diet:halal', 'gluten free', '素食', 'kosher'] };
    const { explanations } = byWish(wishes, [{ diet, cuisines: ['vegetarian'] }]);
    const met = explanations[0]?.reasons.flatMap((reason) =>
      reason.kind === 'must_have' ? [[reason.what, reason.met]] : [],
    );
    expect(met).toEqual([
      ['vegan', 'yes'],
      ['diet:halal', 'yes'],
      ['gluten free', 'no'],
      ['素食', 'no'],
      ['kosher', 'unknown'],
    ]);
    expect(explanations[0]?.text).toContain('halal food');
  });

  it('that a record does not say count half', () => {
    expect(valuesOf(byWish({ must_haves: ['parking'] }, [{}]), 'must_haves')).toEqual([0.5]);
  });
});

describe('weights', () => {
  const near = { distance_m: 0, sentiment: { likes: 50, neutral: 30, dislikes: 20 } };
  const good = { distance_m: 3_000, sentiment: { likes: 95, neutral: 3, dislikes: 2 } };

  it('decide between the votes and the way', () => {
    const order = (distance: number): string[] =>
      idsOf(byWish({ walk_m: 500, weights: { distance } }, [near, good]));
    expect(order(10)).toEqual(['p0', 'p1']);
    expect(order(0)).toEqual(['p1', 'p0']);
  });

  it('are shares of those wished for, and the points add up to the score', () => {
    const { explanations } = byWish({ walk_m: 500, price_levels: [2] }, [near, good]);
    for (const { terms, score } of explanations) {
      expect(terms.map(({ term }) => term)).toEqual(['votes', 'distance', 'price']);
      expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
    }
  });
});

describe('a wish in Chinese', () => {
  const places = [
    { cuisines: ['cantonese'], meals: { breakfast: 'no', lunch: 'no', dinner: 'no' } },
    {
      cuisines: ['japanese'],
      meal_type: ['japanese'],
      meals: { breakfast: 'no', lunch: 'no', dinner: 'yes' },
      metadata: { vegetarian: 'yes' },
    },
  ];

  it('is met by what the record calls by its English name', () => {
    const result = byWish({ cuisines: ['日本菜'], must_haves: ['晚餐', '素食'] }, places);
    expect(valuesOf(result, 'cuisines')).toEqual([0, 1]);
    expect(valuesOf(result, 'must_haves')).toEqual([0.25, 1]);
    expect(result.explanations[0]?.text).toContain('It cooks what is wanted: “Japanese”');
  });

  it('to avoid something is not said to be kept where it is not', () => {
    const result = byWish({ cuisines_avoided: ['粵菜'] }, places);
    expect(idsOf(result)).toEqual(['p1', 'p0']);
    expect(valuesOf(result, 'cuisines_avoided')).toEqual([0, 1]);
  });
});
