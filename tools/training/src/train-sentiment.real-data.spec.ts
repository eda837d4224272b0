import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  CLASSIFIERS,
  readWeights,
  writeWeights,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { ClassifierName } from '@tablewise/restaurant-reasoning/sentiment-training';
import { readTextFeatures } from './data/read-text-features.ts';
import { DATA_FILES, readTrainingData } from './data/training-data.ts';
import { recipesFor } from './recipes/recipes.ts';
import { trainClassifier } from './regression/train-classifier.ts';

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
      const known = readWeights(committed).classifiers;
      const features = readTextFeatures();
      const recipes = recipesFor(readTrainingData(dataDir), features);
      // Temperatures take ten times as long to fit as everything else: they are taken as they are.
      const classifier = (name: ClassifierName): (typeof known)[ClassifierName] => ({
        ...trainClassifier(
          [...recipes[name].own.flat(), ...recipes[name].extra],
          recipes[name].regression,
        ),
        temperature: known[name].temperature,
      });
      const [enText, enAspect, zhText, zhAspect] = CLASSIFIERS;
      const trained = writeWeights({
        classifiers: {
          [enText]: classifier(enText),
          [enAspect]: classifier(enAspect),
          [zhText]: classifier(zhText),
          [zhAspect]: classifier(zhAspect),
        },
        lexicon: features.lexicon,
        script: features.script,
      });
      expect(Buffer.compare(trained, committed)).toBe(0);
    },
    TIMEOUT_MS,
  );
});
