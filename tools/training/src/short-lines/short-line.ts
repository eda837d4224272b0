import type { Aspect, Polarity } from '@tablewise/restaurant-reasoning';

/** What people write in a hurry, and what a person reads in it. */
export interface ShortLine {
  readonly kind: 'shouted' | 'negated' | 'ironic' | 'idiom';
  readonly text: string;
  readonly label: Polarity;
  readonly aspects: Readonly<Partial<Record<Aspect, Polarity>>>;
}
