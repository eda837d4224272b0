import type {
  LinearWeights,
  SentimentWeights,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import { crossValidate } from './evaluation/cross-validate.ts';
import { fitTemperature } from './evaluation/fit-temperature.ts';
import type { Recipe } from './recipes/recipe.ts';
import { SEED } from './recipes/recipes.ts';
import type { Recipes } from './recipes/recipes.ts';
import { trainClassifier } from './regression/train-classifier.ts';

/** The whole model by its recipes; the same recipes give the same model. */
export function trainSentiment(recipes: Recipes, features: TextFeatures): SentimentWeights {
  return {
    classifiers: {
      'en-text': calibratedClassifier(recipes['en-text']),
      'en-aspect': calibratedClassifier(recipes['en-aspect']),
      'zh-text': calibratedClassifier(recipes['zh-text']),
      'zh-aspect': calibratedClassifier(recipes['zh-aspect']),
    },
    lexicon: features.lexicon,
    script: features.script,
  };
}

/** Trained on everything, its temperature fitted on what held-out texts were said to be. */
function calibratedClassifier(recipe: Recipe): LinearWeights {
  const examples = [...recipe.own.flat(), ...recipe.extra];
  return {
    ...trainClassifier(examples, recipe.regression),
    temperature: fitTemperature(crossValidate(recipe, SEED)),
  };
}
