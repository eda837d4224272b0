import type { Example } from '../regression/example.ts';
import type { Regression } from '../regression/train-classifier.ts';

/** What one classifier is made of. */
export interface Recipe {
  readonly examples: readonly Example[];
  readonly regression: Regression;
}
