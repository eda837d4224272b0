import type { TrainingData } from '../data/training-data.ts';
import { shuffled } from '../regression/shuffled.ts';

export const FOLDS = 10;

/** The data without a tenth of each kind, and that tenth. */
export interface Fold {
  readonly fold: number;
  readonly seen: TrainingData;
  readonly heldOut: TrainingData;
}

/**
 * Ten ways to hold a tenth out, by texts: whatever is made of one, examples of whichever
 * classifier, is on the same side. MAMS val is on neither.
 */
export function foldsOf(data: TrainingData, seed: number): Fold[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const part = (isHeldOut: boolean): TrainingData => {
      const of = <Item>(items: readonly Item[]): Item[] =>
        shuffled(items, seed).filter((_one, at) => (at % FOLDS === fold) === isHeldOut);
      return {
        uci: of(data.uci),
        openrice: of(data.openrice),
        mams: of(data.mams),
        mamsVal: [],
        asapStars: of(data.asapStars),
        asapAspects: of(data.asapAspects),
      };
    };
    return { fold, seen: part(false), heldOut: part(true) };
  });
}
