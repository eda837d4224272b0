import type { ReviewSentiment } from '@tablewise/restaurant-reasoning';

/** Where the local model gives the other's label less than this, it is sure. */
const SURE = 0.03;

/**
 * Whether a language model says like where the local model is sure of dislike, or the reverse. The
 * local probabilities are calibrated and nobody can talk to that model: a flip of this width is
 * likelier an instruction that was followed than a finer reading.
 */
export function contradictsLocal(model: ReviewSentiment, local: ReviewSentiment): boolean {
  const isOpposite =
    (model.label === 'like' && local.label === 'dislike') ||
    (model.label === 'dislike' && local.label === 'like');
  return isOpposite && local.probabilities[model.label] < SURE;
}
