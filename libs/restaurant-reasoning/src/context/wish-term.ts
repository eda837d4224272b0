import type { PlaceOnPage, Reason, Term } from '@tablewise/contracts';

/** One kind of wish, bound to what one party wants of it. */
export interface WishTerm {
  readonly term: Exclude<Term, 'votes'>;
  /** How well a place meets it, 0..1; UNKNOWN where its record does not say. */
  value(place: PlaceOnPage): number;
  /** The facts behind the value. */
  reasons(place: PlaceOnPage): Reason[];
}

/** Neither for a place nor against it. */
export const UNKNOWN = 0.5;

/** Good enough to be called a strength, or bad enough to warn of. */
export function toneOf(value: number): Reason['tone'] {
  if (value >= 0.7) return 'strength';
  return value < UNKNOWN ? 'caution' : 'fact';
}
