import type { Wishes } from '@tablewise/contracts';
import { avoidedCuisinesTerm, wantedCuisinesTerm } from './cuisine-terms.ts';
import { distanceTerm } from './distance-term.ts';
import { mustHavesTerm } from './must-haves-term.ts';
import { openTerm } from './open-term.ts';
import { priceTerm } from './price-term.ts';
import { TagReader } from './tag-reader.ts';
import type { WishTerm } from './wish-term.ts';

/** A term for each kind of wish that the party has, always in this order. */
export function wishTerms(wishes: Wishes, now: Date): WishTerm[] {
  const reader = new TagReader();
  return [
    distanceTerm(wishes),
    openTerm(wishes, now),
    priceTerm(wishes),
    wantedCuisinesTerm(wishes, reader),
    avoidedCuisinesTerm(wishes, reader),
    mustHavesTerm(wishes, reader),
  ].filter((term) => term !== undefined);
}
