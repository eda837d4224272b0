import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { FeatureVector } from '@tablewise/restaurant-reasoning/sentiment-training';

/** One text, or the evidence of one aspect, as a classifier sees it. */
export interface Example {
  readonly features: FeatureVector;
  readonly label: Polarity;
  /** How much it counts beside the others. */
  readonly weight: number;
}
