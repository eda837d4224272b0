import { MEAL_TYPES } from '@tablewise/contracts';
import type { Likeness, Place } from '@tablewise/contracts';

/*
 * similarity = 0.35 near + 0.4 cuisines + 0.15 price + 0.1 meals, each 0..1:
 * near halves with every ten minutes on foot, as in the wishes of a recommendation; cuisines and
 * meals are the shared part of all that either has (Jaccard); price loses a third with each level.
 * What a record does not say is worth half.
 */
const WEIGHTS = { near: 0.35, cuisines: 0.4, price: 0.15, meals: 0.1 };
const WALK_M = 800;
const WIDEST_PRICE_GAP = 3;
const UNKNOWN = 0.5;

type Traits = Pick<Place, 'id' | 'cuisines' | 'meals' | 'price_level'>;

/** How like `one` the `other` is, that many metres away; `undefined` when nobody knows. */
export function likenessOf(one: Traits, other: Traits, distanceM: number | undefined): Likeness {
  const cuisines = shared(new Set(one.cuisines), new Set(other.cuisines));
  const meals = shared(mealsOf(one), mealsOf(other));
  const gap = priceGap(one, other);
  const similarity =
    WEIGHTS.near * (distanceM === undefined ? UNKNOWN : 2 ** (-distanceM / WALK_M)) +
    WEIGHTS.cuisines * cuisines.part +
    WEIGHTS.price * (gap === undefined ? UNKNOWN : 1 - gap / WIDEST_PRICE_GAP) +
    WEIGHTS.meals * meals.part;
  return {
    id: other.id,
    similarity: Math.round(similarity * 10_000) / 10_000,
    shared_cuisines: cuisines.both,
    shared_meals: meals.both,
    ...(gap !== undefined && { price_levels_apart: gap }),
  };
}

function mealsOf({ meals }: Traits): Set<(typeof MEAL_TYPES)[number]> {
  return new Set(MEAL_TYPES.filter((meal) => meals[meal] === 'yes'));
}

function priceGap({ price_level: one }: Traits, { price_level: other }: Traits) {
  return one === undefined || other === undefined ? undefined : Math.abs(one - other);
}

function shared<Name>(one: Set<Name>, other: Set<Name>): { both: Name[]; part: number } {
  const both = [...one].filter((name) => other.has(name));
  if (one.size === 0 || other.size === 0) return { both, part: UNKNOWN };
  return { both, part: both.length / (one.size + other.size - both.length) };
}
