import type { Aspect, Polarity } from '@tablewise/restaurant-reasoning';

export interface LabelledText {
  readonly text: string;
  readonly label: Polarity;
}

/** A text with the polarity of each aspect that its readers found in it. */
export interface AspectText {
  readonly text: string;
  readonly aspects: readonly { readonly aspect: Aspect; readonly polarity: Polarity }[];
}
