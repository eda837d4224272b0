import { MEAL_TYPES } from '@tablewise/contracts';
import type { MealType } from '@tablewise/contracts';
import type { FacetName } from '../place-query.ts';

/** Counts of one segment or of several together; facets by name, since codes differ. */
export class Counts {
  total = 0;
  unknownHours = 0;
  readonly meals: Record<MealType, number> = { breakfast: 0, lunch: 0, dinner: 0 };
  /** Of the areas asked for. */
  readonly areas = new Map<string, number>();
  readonly facets = new Map<FacetName, Map<string, number>>();

  addMeal(meal: number, count: number): void {
    const name = MEAL_TYPES[meal];
    if (name !== undefined) this.meals[name] += count;
  }

  addArea(name: string, count: number): void {
    this.areas.set(name, (this.areas.get(name) ?? 0) + count);
  }

  addFacet(facet: FacetName, value: string, count: number): void {
    const counts = this.facets.get(facet) ?? new Map<string, number>();
    this.facets.set(facet, counts);
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
}
