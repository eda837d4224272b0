import type { ASPECTS, VoteKind } from '@tablewise/contracts';

/** What a text or a part of it says of a place: the three kinds of votes. */
export type Polarity = VoteKind;

/** What of a place a review can speak of. */
export type Aspect = (typeof ASPECTS)[number];

/** English, Chinese of either script and Cantonese, or nothing that could be read. */
export type TextLanguage = 'en' | 'zh' | 'und';

/** Shares that add up to 1. */
export type Probabilities = Readonly<Record<Polarity, number>>;

/** A piece of the review, `review.slice(start, end)`: offsets in UTF-16 code units. */
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface AspectSentiment {
  readonly aspect: Aspect;
  readonly polarity: Polarity;
  /** The probability of that polarity. */
  readonly confidence: number;
  /** The clauses that speak of it, in the order of the review; never empty. */
  readonly evidence: readonly EvidenceSpan[];
}

export interface ReviewSentiment {
  readonly label: Polarity;
  /** The calibrated probability of the label. */
  readonly confidence: number;
  readonly probabilities: Probabilities;
  /** The language of the larger part. Clauses are read in their own. */
  readonly language: TextLanguage;
  /** Each aspect once at most, in the order of `ASPECTS`. */
  readonly aspects: readonly AspectSentiment[];
}
