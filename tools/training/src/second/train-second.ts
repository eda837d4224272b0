import {
  ALONE,
  ASPECT_INPUTS,
  REVIEW_INPUTS,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  LinearWeights,
  ReadLanguage,
  SecondClassifierName,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Example } from '../regression/example.ts';
import { fitSmall } from '../regression/fit-small.ts';
import { fitTemperature } from './fit-temperature.ts';
import type {
  AspectSet,
  HeldOutAspect,
  HeldOutReadings,
  HeldOutReview,
  ReviewSet,
} from './held-out.ts';

/** What the second reading learns from, and how much an example of each counts. */
const REVIEWS: Readonly<Record<ReadLanguage, Partial<Record<ReviewSet, number>>>> = {
  en: { uci: 1, uci_joined: 1 },
  zh: { cantonese: 1, asap_stars: 0.3, cantonese_joined: 0.1 },
};
const ASPECTS: Readonly<Record<ReadLanguage, Partial<Record<AspectSet, number>>>> = {
  en: { uci_single: 1, uci_several: 0.25, mams: 1 },
  zh: { asap: 1, own: 0.5 },
};
/**
 * MAMS has only sentences that say different things of different aspects. Where one aspect alone is
 * found in one, the others were missed: it says little of sentences that have but one.
 */
const MAMS_ALONE = 0.3;

export interface SecondWeights {
  readonly second: Readonly<Record<SecondClassifierName, LinearWeights>>;
  readonly temperatures: Readonly<Record<ReadLanguage, number>>;
}

export function trainSecond({ reviews, aspects }: HeldOutReadings): SecondWeights {
  const review = (language: ReadLanguage): LinearWeights =>
    fitSmall(
      reviews.flatMap((one) => reviewExample(one, REVIEWS[language][one.set])),
      REVIEW_INPUTS,
    );
  const aspect = (language: ReadLanguage): LinearWeights =>
    fitSmall(
      aspects.flatMap((one) => aspectExample(one, ASPECTS[language][one.set])),
      ASPECT_INPUTS,
    );
  const temperature = (set: ReviewSet): number =>
    fitTemperature(reviews.filter((one) => one.set === set));
  return {
    second: {
      'en-review': review('en'),
      'en-aspect': aspect('en'),
      'zh-review': review('zh'),
      'zh-aspect': aspect('zh'),
    },
    temperatures: { en: temperature('uci'), zh: temperature('cantonese') },
  };
}

function reviewExample({ inputs, label }: HeldOutReview, weight = 0): Example[] {
  return inputs === undefined || weight === 0 ? [] : [{ features: inputs, label, weight }];
}

function aspectExample({ set, inputs, label }: HeldOutAspect, weight = 0): Example[] {
  if (weight === 0) return [];
  const isAlone = inputs.indices[0] === ALONE;
  return [{ features: inputs, label, weight: set === 'mams' && isAlone ? MAMS_ALONE : weight }];
}
