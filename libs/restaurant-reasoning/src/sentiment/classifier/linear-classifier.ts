import type { FeatureVector } from '../features/feature-vector.ts';
import { VOTE_KINDS } from '@tablewise/contracts';
import type { Polarity, Probabilities } from '../review-sentiment.ts';

export const CLASSES = VOTE_KINDS.length;

export interface LinearWeights {
  /** `weights[index * CLASSES + class]`, classes in the order of `VOTE_KINDS`. */
  readonly weights: Float32Array;
  readonly biases: readonly number[];
  /** Divides the scores; above 1 it makes the classifier less sure. Fitted on held-out texts. */
  readonly temperature: number;
}

/** Multinomial logistic regression, as trained. */
export class LinearClassifier {
  constructor(readonly parameters: LinearWeights) {}

  probabilities(features: FeatureVector): Probabilities {
    const { temperature } = this.parameters;
    return sharesOf(this.scores(features), temperature);
  }

  /** Before calibration, in the order of `VOTE_KINDS`. */
  scores({ indices, values }: FeatureVector): number[] {
    const { weights, biases } = this.parameters;
    // Written out: this loop is most of what an analysis costs.
    let [like = 0, neutral = 0, dislike = 0] = biases;
    for (let n = 0; n < indices.length; n++) {
      const at = (indices[n] ?? 0) * CLASSES;
      const value = values[n] ?? 0;
      like += value * (weights[at] ?? 0);
      neutral += value * (weights[at + 1] ?? 0);
      dislike += value * (weights[at + 2] ?? 0);
    }
    return [like, neutral, dislike];
  }
}

/** The likeliest; on a tie the milder: neutral, then like. */
export function likeliest({ like, neutral, dislike }: Probabilities): Polarity {
  if (neutral >= like && neutral >= dislike) return 'neutral';
  return like >= dislike ? 'like' : 'dislike';
}

/** Shares of the labels by scores that a temperature divides. */
export function sharesOf(scores: readonly number[], temperature: number): Probabilities {
  const [like = 0, neutral = 0, dislike = 0] = softmax(scores.map((score) => score / temperature));
  return { like, neutral, dislike };
}

export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
