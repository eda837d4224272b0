import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWeights } from '@tablewise/restaurant-reasoning/sentiment-training';
import { buildCard } from './card/build-card.ts';
import { renderCard } from './card/render-card.ts';
import { readTextFeatures } from './data/read-text-features.ts';
import { readTrainingData } from './data/training-data.ts';
import { measureSentiment, readShuffles } from './evaluation/measure-sentiment.ts';
import { recipesFor } from './recipes/recipes.ts';
import { trainSecond } from './second/train-second.ts';
import { trainSentiment } from './train-sentiment.ts';

export interface ModelFolders {
  readonly data: string;
  readonly out: string;
}

/** Trains, measures, and writes weights, card and the card for people; says each step. */
export function writeModel({ data: folder, out }: ModelFolders, say: (line: string) => void): void {
  const data = readTrainingData(folder);
  say(`read ${folder}; reading each text by what was trained without it ...`);
  const features = readTextFeatures();
  const shuffles = readShuffles(data, features);
  const [first = { reviews: [], aspects: [] }] = shuffles;
  const second = trainSecond(first);
  const weights = writeWeights(trainSentiment(recipesFor(data, features), features, second));
  say(`trained, ${weights.length} bytes; measuring ...`);
  const figures = measureSentiment(data, features, shuffles);
  const card = buildCard({ weights, data, features, figures });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'sentiment.bin'), weights);
  writeFileSync(join(out, 'model-card.json'), `${JSON.stringify(card, null, 2)}\n`);
  writeFileSync(join(out, 'MODEL_CARD.md'), renderCard(card));
  for (const [name, { accuracy, macro_f1, calibration_error }] of Object.entries(card.figures))
    say(`${name}: accuracy ${accuracy}, macro-F1 ${macro_f1}, calibration ${calibration_error}`);
  say(`written to ${out}`);
}
