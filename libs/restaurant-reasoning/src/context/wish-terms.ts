import type { Wishes } from '@tablewise/contracts';
import { avoidedCuisinesTerm, wantedCuisinesTerm } from './cuisine-terms.ts';
import { distanceTerm } from './distance-term.ts';
import { mustHavesTerm } from './must-haves-term.ts';
import type { Occasion } from './occasion.ts';
import { openTerm } from './open-term.ts';
import { priceTerm } from './price-term.ts';
import { TagReader } from './tag-reader.ts';
import type { WishTerm } from './wish-term.ts';

/** A term for each kind of wish that the party has, always in this order. */
export function wishTerms(wishes: Wishes, occasion: Occasion): WishTerm[] {
  const reader = new TagReader();
  return [
    distanceTerm(wishes),
    openTerm(wishes, occasion),
    priceTerm(wishes, occasion),
    wantedCuisinesTerm(wishes, reader),
    avoidedCuisinesTerm(wishes, reader),
    mustHavesTerm(wishes, reader),
  ].filter((term) => term !== undefined);
}
