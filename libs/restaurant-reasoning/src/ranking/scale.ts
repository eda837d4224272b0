import type { Term, WeighingMethod, Wishes } from '@tablewise/contracts';
import type { Occasion } from '../context/occasion.ts';
import type { WishTerm } from '../context/wish-term.ts';
import { wishTerms } from '../context/wish-terms.ts';

/** What a score is made of, in one call: the same for every place. */
export interface Scale {
  readonly method: WeighingMethod;
  readonly wishes: readonly WishTerm[];
  /** Of the votes and then of each wish; they add up to 1. */
  readonly weights: readonly number[];
}

/** What a party wants, and when it asks. */
export interface Wished extends Occasion {
  readonly wishes: Wishes;
}

/** Only what is wished for has a weight. */
export function scaleOf(method: WeighingMethod, wished: Wished | undefined): Scale {
  if (wished === undefined) return { method, wishes: [], weights: [1] };
  const { wishes } = wished;
  const terms = wishTerms(wishes, wished);
  const weights = [wishes.weights.votes, ...terms.map(({ term }) => wishes.weights[term])];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { method, wishes: terms, weights: weights.map((weight) => weight / total) };
}

/** Names of the scale's terms, in the order of its weights. */
export function termsOf({ wishes }: Scale): Term[] {
  return ['votes', ...wishes.map(({ term }) => term)];
}
