import { LinearClassifier } from '@tablewise/restaurant-reasoning/sentiment-training';
import { readTextFeatures } from '../data/read-text-features.ts';
import type { TrainingData } from '../data/training-data.ts';
import { ExampleMaker } from '../recipes/example-maker.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { recipesFor } from '../recipes/recipes.ts';
import type { ExampleGroup } from '../regression/example.ts';
import { trainClassifier } from '../regression/train-classifier.ts';
import { crossValidate } from './cross-validate.ts';
import type { Measured } from './measured.ts';
import { measuredOn } from './measured.ts';
import type { Answer } from './measured.ts';
import { calibrated, fitTemperature } from './fit-temperature.ts';

/** The seeds of the shuffles that accuracies are averaged over. */
export const SHUFFLES: readonly number[] = [1, 2, 3, 4, 5];

export interface SentimentFigures {
  /** UCI has two classes: the likelier of like and dislike, whatever neutral's share. */
  readonly uci: Measured;
  /** The same answers with all three classes; neutral is always wrong there. */
  readonly uciThreeClasses: Measured;
  readonly cantonese: Measured;
  /** MAMS val, of which nothing was trained on; polarity of the aspects it gives. */
  readonly mamsAspects: Measured;
  /** ASAP samples, 10-fold. */
  readonly asapAspects: Measured;
}

/** Measures each classifier on texts it has not seen. About a minute of one core. */
export function measureSentiment(data: TrainingData): SentimentFigures {
  const features = readTextFeatures();
  const recipes = recipesFor(data, features);
  const unseen = data.mamsVal.flatMap((text) => new ExampleMaker('en', features).ofAspects(text));
  const uci = shuffled(recipes['en-text']);
  return {
    uci: measuredOn(uci.map((answers) => answers.map(withoutNeutral))),
    uciThreeClasses: measuredOn(uci),
    cantonese: measuredOn(shuffled(recipes['zh-text'])),
    mamsAspects: measuredOn([answersOn(unseen, recipes['en-aspect'])]),
    asapAspects: measuredOn([calibrated(crossValidate(recipes['zh-aspect'], 1))]),
  };
}

function shuffled(recipe: Recipe): Answer[][] {
  return SHUFFLES.map((seed) => calibrated(crossValidate(recipe, seed)));
}

function withoutNeutral({ label, probabilities: [like = 0, , dislike = 0] }: Answer): Answer {
  const all = like + dislike;
  return { label, probabilities: [like / all, 0, dislike / all] };
}

function answersOn(unseen: ExampleGroup, recipe: Recipe): Answer[] {
  const weights = trainClassifier(recipe.own.flat(), recipe.regression);
  const temperature = fitTemperature(crossValidate(recipe, 1));
  const classifier = new LinearClassifier({ ...weights, temperature });
  return unseen.map(({ label, features }) => {
    const { like, neutral, dislike } = classifier.probabilities(features);
    return { label, probabilities: [like, neutral, dislike] };
  });
}
