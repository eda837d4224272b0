import type { Polarity } from '@tablewise/restaurant-reasoning';
import {
  CHINESE_DISLIKES,
  CHINESE_LIKES,
  CHINESE_LUKEWARM,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  ClassifierName,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { AspectText, LabelledText } from '../data/labelled-text.ts';
import type { TrainingData } from '../data/training-data.ts';
import { ExampleMaker } from './example-maker.ts';
import type { Recipe } from './recipe.ts';

export const SEED = 20261121;
export type Recipes = Readonly<Record<ClassifierName, Recipe>>;

/** Beside a sentence of their own, so much counts one of MAMS, and a clause of it. */
const MAMS_SENTENCE = 0.2;
const MAMS_CLAUSE = 0.3;
const ASAP_REVIEW = 0.5;
const CANTONESE_FOR_ASPECTS = 0.3;
const OPINION = 0.5;

/**
 * The four classifiers' recipes. English has no sentences that are labelled neutral, so the third
 * class is made of MAMS: sentences that praise one thing and blame another, and clauses whose
 * aspects are all neutral. Weights and rates were chosen by held-out accuracy.
 */
export function recipesFor(data: TrainingData, features: TextFeatures): Recipes {
  const english = new ExampleMaker('en', features);
  const chinese = new ExampleMaker('zh', features);
  const clauses = data.mams.flatMap((text) => english.clausesWithOnePolarity(text));
  return {
    'en-text': {
      own: data.uci.map((text) => [english.ofText(text)]),
      extra: [
        ...data.mams.map((text) =>
          english.ofText({ text: text.text, label: overallOf(text) }, MAMS_SENTENCE),
        ),
        ...clauses.map((clause) => english.ofText(clause, MAMS_CLAUSE)),
      ],
      regression: { epochs: 8, learningRate: 0.2, decay: 1e-4, seed: SEED },
    },
    'en-aspect': {
      own: data.mams.map((text) => english.ofAspects(text)),
      extra: [],
      regression: { epochs: 3, learningRate: 0.15, decay: 1e-4, seed: SEED },
    },
    'zh-text': {
      own: data.openrice.map((text) => [chinese.ofText(text)]),
      extra: [
        ...data.asapStars.map((text) => chinese.ofText(text, ASAP_REVIEW)),
        ...chineseOpinions().map((text) => chinese.ofText(text, OPINION)),
      ],
      regression: { epochs: 8, learningRate: 0.4, decay: 1e-5, seed: SEED },
    },
    'zh-aspect': {
      own: data.asapAspects.map((text) => chinese.ofAspects(text)),
      extra: data.openrice.map((text) => chinese.ofText(text, CANTONESE_FOR_ASPECTS)),
      regression: { epochs: 6, learningRate: 0.2, decay: 1e-5, seed: SEED },
    },
  };
}

/** Reviews are long; opinion words alone teach what two characters mean when they are all there is. */
function chineseOpinions(): LabelledText[] {
  const labelled = (terms: string, label: Polarity): LabelledText[] =>
    terms.split(/\s+/).map((text) => ({ text, label }));
  return [
    ...labelled(CHINESE_LIKES, 'like'),
    ...labelled(CHINESE_LUKEWARM, 'neutral'),
    ...labelled(CHINESE_DISLIKES, 'dislike'),
  ];
}

/** Of a sentence by its aspects: those that agree, or neutral where praise and blame meet. */
export function overallOf({ aspects }: AspectText): Polarity {
  const polarities = new Set(aspects.map(({ polarity }) => polarity));
  const [likes, dislikes] = [polarities.has('like'), polarities.has('dislike')];
  if (likes === dislikes) return 'neutral';
  return likes ? 'like' : 'dislike';
}
