import type {
  LinearWeights,
  SentimentWeights,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Recipes } from './recipes/recipes.ts';
import type { SecondWeights } from './second/train-second.ts';
import { trainClassifiers } from './train-classifiers.ts';

/**
 * The whole model: the first reading by its recipes, trained on everything; the second reading
 * and the temperatures as learned from texts that were held out.
 */
export function trainSentiment(
  recipes: Recipes,
  features: TextFeatures,
  { second, temperatures }: SecondWeights,
): SentimentWeights {
  const first = trainClassifiers(recipes);
  const calibrated = (weights: LinearWeights, temperature: number): LinearWeights => ({
    ...weights,
    temperature,
  });
  return {
    classifiers: {
      ...first,
      'en-text': calibrated(first['en-text'], temperatures.en),
      'zh-text': calibrated(first['zh-text'], temperatures.zh),
    },
    second,
    lexicon: features.lexicon,
    script: features.script,
  };
}
