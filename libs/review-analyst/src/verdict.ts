import type { ReviewSentiment } from '@tablewise/restaurant-reasoning';
import type { DegradedReason } from './degraded-reason.ts';

/** What became of one review on its way through the language model. */
export type Verdict = { readonly kind: 'read'; readonly sentiment: ReviewSentiment } | Declined;

export interface Declined {
  readonly kind: 'declined';
  readonly reason: DegradedReason;
}

export function declined(reason: DegradedReason): Declined {
  return { kind: 'declined', reason };
}
