import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { FeatureVector, Scores } from '@tablewise/restaurant-reasoning/sentiment-training';

/** Where texts come from: `joined` are made of several sentences of the set before. */
export type ReviewSet = 'uci' | 'uci_joined' | 'cantonese' | 'cantonese_joined' | 'asap_stars';
/** UCI's sentences with one aspect, with several that nothing contrasts, MAMS, ASAP, and our own. */
export type AspectSet = 'uci_single' | 'uci_several' | 'mams' | 'asap' | 'own';

interface HeldOut<Name> {
  readonly set: Name;
  readonly fold: number;
  readonly label: Polarity;
}

/** A text as read by first classifiers that had not seen it. */
export interface HeldOutReview extends HeldOut<ReviewSet> {
  readonly whole: Scores;
  /** For the second reading; there is none of a single passage. */
  readonly inputs: FeatureVector | undefined;
}

export interface HeldOutAspect extends HeldOut<AspectSet> {
  readonly inputs: FeatureVector;
}

export interface HeldOutReadings {
  readonly reviews: readonly HeldOutReview[];
  readonly aspects: readonly HeldOutAspect[];
}
