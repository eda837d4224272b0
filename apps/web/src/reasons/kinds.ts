import type { Comparison, Reason } from '@tablewise/api-client';
import type { Say } from './say.ts';

export type ReasonOf<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;
export type Aspect = ReasonOf<'aspect'>['aspect'];
export type ComparisonReason = Comparison['reasons'][number];
export type Difference = Extract<ComparisonReason, { kind: 'difference' }>;
export type Lead = Extract<ComparisonReason, { kind: 'lead' }>;

/** How one language says each kind of reason. */
export type Sentences = {
  readonly [Kind in Reason['kind']]: (reason: ReasonOf<Kind>, say: Say) => string;
};

/** Everything that is said of a choice, in one language. */
export interface ReasonWords {
  readonly sentences: Sentences;
  readonly aspects: Readonly<Record<Aspect, string>>;
  /** What two places differ in. */
  readonly figures: Readonly<Record<Difference['in'], string>>;
  /** What a party cannot do without: meals, and what OpenStreetMap asks with yes or no. */
  readonly musts: Readonly<Record<string, string>>;
}
