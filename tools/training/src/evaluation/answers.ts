import type { Polarity, Probabilities } from '@tablewise/restaurant-reasoning';
import { LinearClassifier, sharesOf } from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  FeatureVector,
  Scores,
  SecondClassifierName,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { HeldOutReadings } from '../second/held-out.ts';
import type { SecondWeights } from '../second/train-second.ts';
import { trainSecond } from '../second/train-second.ts';
import { FOLDS } from './folds.ts';
import type { Answer } from './measured.ts';

interface Read<Name> {
  readonly set: Name;
  readonly label: Polarity;
}
type Answered<One> = Answer & { readonly set: One };

/** What is answered to held-out texts by set, the second reading too trained without their fold. */
export function answersTo(readings: HeldOutReadings): {
  reviews: Answered<HeldOutReadings['reviews'][number]['set']>[];
  aspects: Answered<HeldOutReadings['aspects'][number]['set']>[];
} {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = (one: { readonly fold: number }): boolean => one.fold === fold;
    const answerer = new Answerer(
      trainSecond({
        reviews: readings.reviews.filter((one) => !isIn(one)),
        aspects: readings.aspects.filter((one) => !isIn(one)),
      }),
    );
    return {
      reviews: readings.reviews.filter(isIn).map((one) => answerer.review(one)),
      aspects: readings.aspects.filter(isIn).map((one) => answerer.aspect(one)),
    };
  });
  return {
    reviews: folds.flatMap(({ reviews }) => reviews),
    aspects: folds.flatMap(({ aspects }) => aspects),
  };
}

/** The second reading by weights that were just trained. */
export class Answerer {
  readonly #weights: SecondWeights;

  constructor(weights: SecondWeights) {
    this.#weights = weights;
  }

  review<Name extends string>(
    read: Read<Name> & { readonly whole: Scores; readonly inputs: FeatureVector | undefined },
  ): Answered<Name> {
    const { set, label, whole, inputs } = read;
    const language = set.startsWith('uci') ? 'en' : 'zh';
    const { temperatures } = this.#weights;
    const shares =
      inputs === undefined
        ? sharesOf(whole, temperatures[language])
        : this.#by(`${language}-review`, inputs);
    return { set, label, probabilities: inOrder(shares) };
  }

  aspect<Name extends string>(
    read: Read<Name> & { readonly inputs: FeatureVector },
  ): Answered<Name> {
    const { set, label, inputs } = read;
    const isChinese = set === 'asap' || set === 'own';
    const shares = this.#by(isChinese ? 'zh-aspect' : 'en-aspect', inputs);
    return { set, label, probabilities: inOrder(shares) };
  }

  #by(name: SecondClassifierName, inputs: FeatureVector): Probabilities {
    return new LinearClassifier(this.#weights.second[name]).probabilities(inputs);
  }
}

/** Of `VOTE_KINDS`. */
function inOrder({ like, neutral, dislike }: Probabilities): number[] {
  return [like, neutral, dislike];
}
