import type { Example, ExampleGroup } from '../regression/example.ts';
import type { Regression } from '../regression/train-classifier.ts';

/** What one classifier is made of. */
export interface Recipe {
  /** What it is measured on: in turn a tenth of it is held out. */
  readonly own: readonly ExampleGroup[];
  /** Other data, which it always learns from and is never measured on. */
  readonly extra: readonly Example[];
  readonly regression: Regression;
}
