import { seededRandom } from '@tablewise/kernel';
import { passagesIn } from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  ReadLanguage,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import { joinedTexts } from '../data/joined-texts.ts';
import type { LabelledText } from '../data/labelled-text.ts';
import { OWN_SENTENCES } from '../data/own-sentences.ts';
import type { TrainingData } from '../data/training-data.ts';
import type { Fold } from '../evaluation/folds.ts';
import { foldsOf } from '../evaluation/folds.ts';
import { recipesFor } from '../recipes/recipes.ts';
import { trainClassifiers } from '../train-classifiers.ts';
import type { HeldOutAspect, HeldOutReadings, HeldOutReview, ReviewSet } from './held-out.ts';
import { TextReader } from './text-reader.ts';

/** Joined texts of each fold. */
const JOINED = 100;
/** Shorter pieces of a review say too little to be drawn. */
const SHORTEST_PIECE = 8;

/** Reads every text by classifiers that were trained without it: ten times, a tenth each. */
export function readHeldOut(
  data: TrainingData,
  features: TextFeatures,
  seed: number,
): HeldOutReadings {
  const read = foldsOf(data, seed).map((fold) => {
    const reader = new TextReader(trainClassifiers(recipesFor(fold.seen, features)), features);
    return { reviews: reviewsIn(fold, reader, seed), aspects: aspectsIn(fold, reader) };
  });
  return {
    reviews: read.flatMap(({ reviews }) => reviews),
    aspects: read.flatMap(({ aspects }) => aspects),
  };
}

function reviewsIn({ fold, heldOut }: Fold, reader: TextReader, seed: number): HeldOutReview[] {
  const random = seededRandom(seed * 100 + fold);
  const joined = (sentences: readonly LabelledText[]): LabelledText[] =>
    joinedTexts(sentences, { count: JOINED, random });
  const read = (
    set: ReviewSet,
    language: ReadLanguage,
    texts: readonly LabelledText[],
  ): HeldOutReview[] =>
    texts.map(({ text, label }) => ({ set, fold, label, ...reader.review(text, language) }));
  return [
    ...read('uci', 'en', heldOut.uci),
    ...read('uci_joined', 'en', joined(heldOut.uci)),
    ...read('cantonese', 'zh', heldOut.openrice),
    ...read('cantonese_joined', 'zh', joined(heldOut.openrice.flatMap(piecesOf))),
    ...read('asap_stars', 'zh', heldOut.asapStars),
  ];
}

/** Sentences of a review, each with the label of all of it: right more often than not. */
function piecesOf({ text, label }: LabelledText): LabelledText[] {
  return passagesIn(text, 'zh')
    .filter((piece) => piece.text.length >= SHORTEST_PIECE)
    .map((piece) => ({ text: piece.text, label }));
}

function aspectsIn({ fold, heldOut }: Fold, reader: TextReader): HeldOutAspect[] {
  const uci = heldOut.uci.flatMap(({ text, label }) => {
    const { turns, found } = reader.aspects(text, 'en');
    const set = found.length === 1 ? ('uci_single' as const) : ('uci_several' as const);
    return turns && set === 'uci_several'
      ? []
      : found.map(({ inputs }) => ({ set, fold, label, inputs }));
  });
  const mams = heldOut.mams.flatMap((text) => reader.givenAspects(text, 'en'));
  const asap = heldOut.asapAspects.flatMap((text) => reader.givenAspects(text, 'zh'));
  const own = OWN_SENTENCES.filter((_, at) => at % 10 === fold).flatMap(({ text, label }) =>
    reader.aspects(text, 'zh').found.map(({ inputs }) => ({ label, inputs })),
  );
  return [
    ...uci,
    ...mams.map((one) => ({ set: 'mams' as const, fold, ...one })),
    ...asap.map((one) => ({ set: 'asap' as const, fold, ...one })),
    ...own.map((one) => ({ set: 'own' as const, fold, ...one })),
  ];
}
