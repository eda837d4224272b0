import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { SentimentModel } from '@tablewise/restaurant-reasoning';
import { readWeights, writeWeights } from '@tablewise/restaurant-reasoning/sentiment-training';
import { readTextFeatures } from './data/read-text-features.ts';
import { DATA_FILES, readTrainingData } from './data/training-data.ts';
import { recipesFor } from './recipes/recipes.ts';
import { trainSentiment } from './train-sentiment.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = process.env['REAL_DATA_DIR'] ?? '';
const isHere = Object.values(DATA_FILES).every((file) => existsSync(join(dataDir, file)));
const onRealData = isHere ? it : it.skip;
const TIMEOUT_MS = 90_000;

describe('the weights in the repository', () => {
  onRealData(
    'are, byte for byte, what training gives on uci-yelp-sentences-1k, openrice-senti-cantonese, mams-absa and asap-samples-zh',
    () => {
      const committed = readFileSync(join(root, 'libs/restaurant-reasoning/weights/sentiment.bin'));
      const known = readWeights(committed);
      const features = readTextFeatures();
      const recipes = recipesFor(readTrainingData(dataDir), features);
      // What is learned from held-out texts takes twenty times as long: it is taken as it is.
      const second = {
        second: known.second,
        temperatures: {
          en: known.classifiers['en-text'].temperature,
          zh: known.classifiers['zh-text'].temperature,
        },
      };
      const trained = writeWeights(trainSentiment(recipes, features, second));
      expect(Buffer.compare(trained, committed)).toBe(0);
    },
    TIMEOUT_MS,
  );

  onRealData(
    'take hardly any sentence of uci-yelp-sentences-1k and mams-absa for another language',
    () => {
      const weights = readFileSync(join(root, 'libs/restaurant-reasoning/weights/sentiment.bin'));
      const model = SentimentModel.load(weights);
      const { uci, mams, mamsVal } = readTrainingData(dataDir);
      const sentences = [...uci, ...mams, ...mamsVal];
      const others = sentences.filter(({ text }) => model.analyze(text).language !== 'en');
      expect(others.length / sentences.length).toBeLessThanOrEqual(0.005);
    },
    TIMEOUT_MS,
  );
});
