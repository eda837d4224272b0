import { VOTE_KINDS } from '@tablewise/contracts';
import { CLASSES, DIMENSIONS, softmax } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { LinearWeights } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Example } from './example.ts';
import { shuffled } from './shuffled.ts';

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011): a few passes over the examples,
 * each in another order that only the seed decides. One thread, one order of additions: the same
 * examples give the same weights. Of the operations only `Math.exp` is not fixed by IEEE 754; what
 * engines may differ by there is lost when the weights are rounded to bytes.
 */
export interface Regression {
  readonly epochs: number;
  readonly learningRate: number;
  /** Pulls weights back to 0, at the places of each example. */
  readonly decay: number;
  readonly seed: number;
}

/** The first gradient's size before any was seen: it keeps the first step from being the largest. */
const FIRST_SQUARE = 0.01;
const BIAS_RATE = 0.02;
/** By a name of its own: sandboxes, such as that of specs, are slow to look up globals. */
const { sqrt } = Math;

/** Not yet calibrated: its temperature is 1. */
export function trainClassifier(
  examples: readonly Example[],
  { epochs, learningRate, decay, seed }: Regression,
): LinearWeights {
  const weights = new Float64Array(DIMENSIONS * CLASSES);
  const squares = new Float64Array(DIMENSIONS * CLASSES).fill(FIRST_SQUARE);
  const biases = VOTE_KINDS.map(() => 0);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const example of shuffled(examples, seed + epoch)) {
      const errors = errorsOf(example, weights, biases);
      errors.forEach((error, label) => {
        biases[label] = (biases[label] ?? 0) - BIAS_RATE * error;
      });
      const { indices, values } = example.features;
      for (let n = 0; n < indices.length; n++)
        for (let label = 0; label < CLASSES; label++) {
          const at = (indices[n] ?? 0) * CLASSES + label;
          const weight = weights[at] ?? 0;
          const gradient = (errors[label] ?? 0) * (values[n] ?? 0) + decay * weight;
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          weights[at] = weight - (learningRate * gradient) / sqrt(square);
        }
    }
  return { weights: new Float32Array(weights), biases, temperature: 1 };
}

/** By class: how much more probable than right it is held to be. */
function errorsOf(
  { features: { indices, values }, label, weight }: Example,
  weights: Float64Array,
  biases: readonly number[],
): number[] {
  const scores = [...biases];
  for (let n = 0; n < indices.length; n++) {
    const at = (indices[n] ?? 0) * CLASSES;
    const value = values[n] ?? 0;
    for (let one = 0; one < CLASSES; one++)
      scores[one] = (scores[one] ?? 0) + value * (weights[at + one] ?? 0);
  }
  const target = VOTE_KINDS.indexOf(label);
  return softmax(scores).map((share, one) => weight * (share - (one === target ? 1 : 0)));
}
