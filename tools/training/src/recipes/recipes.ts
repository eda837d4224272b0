import type { Polarity } from '@tablewise/restaurant-reasoning';
import { CHINESE_LUKEWARM } from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  ClassifierName,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { AspectText, LabelledText } from '../data/labelled-text.ts';
import { OWN_SENTENCES } from '../data/own-sentences.ts';
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
const OPINION = 0.2;
/** Our own sentences are much alike: every twelfth teaches as much as all of them. */
const EVERY_OWN = 12;
const OWN = 0.1;

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
      examples: [
        ...data.uci.map((text) => english.ofText(text)),
        ...data.mams.map((text) =>
          english.ofText({ text: text.text, label: overallOf(text) }, MAMS_SENTENCE),
        ),
        ...clauses.map((clause) => english.ofText(clause, MAMS_CLAUSE)),
      ],
      regression: { epochs: 8, learningRate: 0.2, decay: 1e-4, seed: SEED },
    },
    'en-aspect': {
      examples: data.mams.flatMap((text) => english.ofAspects(text)),
      regression: { epochs: 3, learningRate: 0.15, decay: 1e-4, seed: SEED },
    },
    'zh-text': {
      examples: [
        ...data.openrice.map((text) => chinese.ofText(text)),
        ...data.asapStars.map((text) => chinese.ofText(text, ASAP_REVIEW)),
        ...chineseOpinions().map((text) => chinese.ofText(text, OPINION)),
        ...OWN_SENTENCES.filter((_, at) => at % EVERY_OWN === 0).map((text) =>
          chinese.ofText(text, OWN),
        ),
      ],
      regression: { epochs: 8, learningRate: 0.4, decay: 1e-5, seed: SEED },
    },
    'zh-aspect': {
      examples: [
        ...data.asapAspects.flatMap((text) => chinese.ofAspects(text)),
        ...data.openrice.map((text) => chinese.ofText(text, CANTONESE_FOR_ASPECTS)),
      ],
      regression: { epochs: 6, learningRate: 0.2, decay: 1e-5, seed: SEED },
    },
  };
}

/** Negated words are read as one, whichever they are: a few teach what they say. */
const NEGATED_CHINESE: readonly LabelledText[] = [
  { text: '不好', label: 'dislike' },
  { text: '唔好食', label: 'dislike' },
  { text: '不太好吃', label: 'dislike' },
  { text: '並不新鮮', label: 'dislike' },
  { text: '沒有驚喜', label: 'dislike' },
  { text: '未必再去', label: 'dislike' },
  { text: '不難吃', label: 'like' },
  { text: '唔貴', label: 'like' },
  { text: '一點也不貴', label: 'like' },
  { text: '不慢', label: 'like' },
];

/**
 * What reviews have too little of. Opinion words themselves are counted, and need no examples: those
 * of praise and blame took a point of accuracy on Cantonese.
 */
function chineseOpinions(): LabelledText[] {
  const lukewarm = CHINESE_LUKEWARM.split(/\s+/).map((text) => ({
    text,
    label: 'neutral' as const,
  }));
  return [...lukewarm, ...NEGATED_CHINESE];
}

/** Of a sentence by its aspects: those that agree, or neutral where praise and blame meet. */
export function overallOf({ aspects }: AspectText): Polarity {
  const polarities = new Set(aspects.map(({ polarity }) => polarity));
  const [likes, dislikes] = [polarities.has('like'), polarities.has('dislike')];
  if (likes === dislikes) return 'neutral';
  return likes ? 'like' : 'dislike';
}
