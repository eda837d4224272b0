import { VOTE_KINDS } from '@tablewise/contracts';
import { CLASSES } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { LinearWeights } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { Example } from './example.ts';

/**
 * The same regression for a few dozen inputs, over all examples at once by Adam (Kingma and Ba
 * 2015): small enough for it, and it goes to the very optimum, where the order of examples and the
 * last steps of a pass no longer count.
 */
const STEPS = 200;
const RATE = 0.05;
const MOMENTUM = 0.9;
const SECOND_MOMENTUM = 0.999;
const SMALLEST = 1e-8;
const DECAY = 1e-4;
/** By names of their own: sandboxes, such as that of specs, are slow to look up globals. */
const { exp, sqrt } = Math;

/** `inputs` is how many each example has; one of them that is always 1 stands in for biases. */
export function fitSmall(examples: readonly Example[], inputs: number): LinearWeights {
  const size = inputs * CLASSES;
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  const all = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(examples, weights);
    for (let at = 0; at < size; at++) {
      const slope = (gradient[at] ?? 0) / all + DECAY * (weights[at] ?? 0);
      const mean = MOMENTUM * (first[at] ?? 0) + (1 - MOMENTUM) * slope;
      const square = SECOND_MOMENTUM * (second[at] ?? 0) + (1 - SECOND_MOMENTUM) * slope * slope;
      first[at] = mean;
      second[at] = square;
      const scale = sqrt(square / (1 - SECOND_MOMENTUM ** step)) + SMALLEST;
      weights[at] = (weights[at] ?? 0) - (RATE * mean) / (1 - MOMENTUM ** step) / scale;
    }
  }
  return { weights: new Float32Array(weights), biases: VOTE_KINDS.map(() => 0), temperature: 1 };
}

function gradientOf(examples: readonly Example[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { features, label, weight } of examples) {
    const { indices, values } = features;
    // Written out: this loop is most of what measuring costs.
    let [like, neutral, dislike] = [0, 0, 0];
    for (let n = 0; n < indices.length; n++) {
      const at = (indices[n] ?? 0) * CLASSES;
      const value = values[n] ?? 0;
      like += value * (weights[at] ?? 0);
      neutral += value * (weights[at + 1] ?? 0);
      dislike += value * (weights[at + 2] ?? 0);
    }
    const top = Math.max(like, neutral, dislike);
    like = exp(like - top);
    neutral = exp(neutral - top);
    dislike = exp(dislike - top);
    const scale = weight / (like + neutral + dislike);
    like = like * scale - (label === 'like' ? weight : 0);
    neutral = neutral * scale - (label === 'neutral' ? weight : 0);
    dislike = dislike * scale - (label === 'dislike' ? weight : 0);
    for (let n = 0; n < indices.length; n++) {
      const at = (indices[n] ?? 0) * CLASSES;
      const value = values[n] ?? 0;
      gradient[at] = (gradient[at] ?? 0) + like * value;
      gradient[at + 1] = (gradient[at + 1] ?? 0) + neutral * value;
      gradient[at + 2] = (gradient[at + 2] ?? 0) + dislike * value;
    }
  }
  return gradient;
}
