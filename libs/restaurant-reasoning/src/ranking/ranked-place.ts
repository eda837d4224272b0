import { votePosterior } from '@tablewise/restaurant-domain';
import type { VotePosterior } from '@tablewise/restaurant-domain';
import type { JudgedPlace } from './judged-place.ts';
import type { PlacePrior } from './priors.ts';

/** A place in its order, with what put it there. Nothing is rounded. */
export interface RankedPlace {
  readonly judged: JudgedPlace;
  /** From 1. */
  readonly rank: number;
  /** Where it would be without diversity. */
  readonly rankByScore: number;
  /** In percent. */
  readonly score: number;
  /** Of each term of the scale, 0..1, the votes first; empty for the original methods. */
  readonly values: readonly number[];
  readonly prior: PlacePrior;
}

/** What the opinions on a place let one believe of its share of content. */
export function posteriorOf({ judged, prior }: RankedPlace): VotePosterior {
  return votePosterior(judged.opinions, prior.shares);
}
