import type { TextFeatures } from '@tablewise/restaurant-reasoning/sentiment-training';
import { readTextFeatures } from '../data/read-text-features.ts';
import type { TrainingData } from '../data/training-data.ts';
import { recipesFor } from '../recipes/recipes.ts';
import type { HeldOutReadings } from '../second/held-out.ts';
import { readHeldOut } from '../second/read-held-out.ts';
import { TextReader } from '../second/text-reader.ts';
import { trainSecond } from '../second/train-second.ts';
import { trainClassifiers } from '../train-classifiers.ts';
import { Answerer, answersTo } from './answers.ts';
import type { Answer, Measured } from './measured.ts';
import { measuredOn } from './measured.ts';

/** The seeds of the shuffles that figures are taken over; the model itself is fitted on the first. */
export const SHUFFLES = [1, 2, 3] as const;

export interface SentimentFigures {
  /** UCI has two classes: the likelier of like and dislike, whatever neutral's share. */
  readonly uci: Measured;
  /** The same answers with all three classes; neutral is always wrong there. */
  readonly uciThreeClasses: Measured;
  /** Three to eight sentences of UCI, see `joinedTexts`. */
  readonly uciJoined: Measured;
  readonly cantonese: Measured;
  readonly cantoneseJoined: Measured;
  readonly asapStars: Measured;
  /** The aspect of UCI's sentences in which exactly one is found; right is the sentence's label. */
  readonly uciSingleAspects: Measured;
  /** MAMS val, of which nothing was trained on; polarity of the aspects it gives. */
  readonly mamsAspects: Measured;
  readonly asapAspects: Measured;
}

/** Every text of the data as classifiers read it that had not seen it, for each shuffle. */
export function readShuffles(data: TrainingData, features: TextFeatures): HeldOutReadings[] {
  return SHUFFLES.map((seed) => readHeldOut(data, features, seed));
}

/** Measures the model on texts it has not seen. A minute or two of one core. */
export function measureSentiment(
  data: TrainingData,
  features = readTextFeatures(),
  shuffles = readShuffles(data, features),
): SentimentFigures {
  const all = shuffles.map(answersTo);
  const reviews = all.flatMap((one) => one.reviews);
  const aspects = all.flatMap((one) => one.aspects);
  const ofReviews = (name: (typeof reviews)[number]['set']): Answer[] =>
    reviews.filter(({ set }) => set === name);
  const ofAspects = (name: (typeof aspects)[number]['set']): Measured =>
    measuredOn(aspects.filter(({ set }) => set === name));
  return {
    uci: measuredOn(ofReviews('uci').map(withoutNeutral)),
    uciThreeClasses: measuredOn(ofReviews('uci')),
    uciJoined: measuredOn(ofReviews('uci_joined')),
    cantonese: measuredOn(ofReviews('cantonese')),
    cantoneseJoined: measuredOn(ofReviews('cantonese_joined')),
    asapStars: measuredOn(ofReviews('asap_stars')),
    uciSingleAspects: ofAspects('uci_single'),
    mamsAspects: measuredOn(answersOnMamsVal(data, features, shuffles)),
    asapAspects: ofAspects('asap'),
  };
}

function withoutNeutral({ label, probabilities: [like = 0, , dislike = 0] }: Answer): Answer {
  const all = like + dislike;
  return { label, probabilities: [like / all, 0, dislike / all] };
}

function answersOnMamsVal(
  data: TrainingData,
  features: TextFeatures,
  [first = { reviews: [], aspects: [] }]: readonly HeldOutReadings[],
): Answer[] {
  const reader = new TextReader(trainClassifiers(recipesFor(data, features)), features);
  const answerer = new Answerer(trainSecond(first));
  return data.mamsVal
    .flatMap((text) => reader.givenAspects(text, 'en'))
    .map((one) => answerer.aspect({ set: 'mams', ...one }));
}
