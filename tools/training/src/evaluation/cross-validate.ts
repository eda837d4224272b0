import { VOTE_KINDS } from '@tablewise/contracts';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import { LinearClassifier } from '@tablewise/restaurant-reasoning/sentiment-training';
import { shuffled } from '../regression/shuffled.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { trainClassifier } from '../regression/train-classifier.ts';

export const FOLDS = 10;

/** What was said of a text by a classifier that had not seen it. */
export interface Prediction {
  readonly label: Polarity;
  readonly fold: number;
  /** In the order of `VOTE_KINDS`, before calibration. */
  readonly scores: readonly number[];
}

/** Every example of the recipe's own, judged by the nine tenths it is not part of and all extras. */
export function crossValidate(recipe: Recipe, seed: number): Prediction[] {
  const order = shuffled(recipe.own, seed);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const seen = order.filter((_, at) => at % FOLDS !== fold).flat();
    const heldOut = order.filter((_, at) => at % FOLDS === fold).flat();
    const weights = trainClassifier([...seen, ...recipe.extra], recipe.regression);
    const classifier = new LinearClassifier(weights);
    return heldOut.map(({ label, features }) => ({
      label,
      fold,
      scores: classifier.scores(features),
    }));
  });
}

export function labelAt(place: number): Polarity {
  return VOTE_KINDS[place] ?? 'neutral';
}
