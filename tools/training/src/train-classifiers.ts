import type {
  ClassifierName,
  LinearWeights,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Recipe } from './recipes/recipe.ts';
import type { Recipes } from './recipes/recipes.ts';
import { trainClassifier } from './regression/train-classifier.ts';

/** The classifiers of the first reading, not yet calibrated. */
export function trainClassifiers(
  recipes: Recipes,
): Readonly<Record<ClassifierName, LinearWeights>> {
  const trained = ({ examples, regression }: Recipe): LinearWeights =>
    trainClassifier(examples, regression);
  return {
    'en-text': trained(recipes['en-text']),
    'en-aspect': trained(recipes['en-aspect']),
    'zh-text': trained(recipes['zh-text']),
    'zh-aspect': trained(recipes['zh-aspect']),
  };
}
