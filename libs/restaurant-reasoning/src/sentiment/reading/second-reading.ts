import type { LinearClassifier } from '../classifier/linear-classifier.ts';
import { sharesOf, softmax } from '../classifier/linear-classifier.ts';
import type { FeatureVector } from '../features/feature-vector.ts';
import type { Probabilities } from '../review-sentiment.ts';
import { meanScores } from './first-reading.ts';
import type { ReadEvidence, ReadPassage, Scores } from './first-reading.ts';

/**
 * Design note. The first classifiers read words; what they say is weighed a second time by small
 * regressions that see where it was said. A review of several passages is read from all of it at
 * once and from how far its passages agree: praise here and blame there are neutral together, and
 * the more there is to read, the surer. An aspect is read from its own clauses and from the label
 * of the sentence that they are part of: without a contrast in it that label decides.
 */
export interface SecondClassifiers {
  /** Of reviews of several passages. */
  readonly review: LinearClassifier;
  readonly aspect: LinearClassifier;
  /** Divides the scores of a review of one passage, which there is nothing beside. */
  readonly temperature: number;
}

/** Scores that are further apart say no more. */
const SURE = 5;
/** The first input of an aspect that nothing stands beside or against, and only of such a one. */
export const ALONE = 0;
export const REVIEW_INPUTS = 14;
export const ASPECT_INPUTS = 32;

/** `whole` is what is said of all of the text in one language at once, `passages` are its parts. */
export function readReview(
  { review, temperature }: SecondClassifiers,
  whole: Scores,
  passages: readonly ReadPassage[],
): Probabilities {
  if (passages.length > 1) return review.probabilities(reviewInputs(whole, passages));
  return sharesOf(whole, temperature);
}

export function reviewInputs(whole: Scores, passages: readonly ReadPassage[]): FeatureVector {
  const shares = passages.map(({ scores }) => softmax(scores));
  const shareOf = (label: number): number => mean(shares.map((share) => share[label] ?? 0));
  const [like, neutral, dislike] = [shareOf(0), shareOf(1), shareOf(2)];
  const length = Math.log2(passages.length) / 3;
  const all = scaled(whole);
  const parts = scaled(meanScores(passages));
  const inputs = [
    1,
    length,
    ...all,
    ...parts,
    ...all.map((score) => score * length),
    like - dislike,
    Math.min(like, dislike),
    neutral,
  ];
  return { indices: Int32Array.from(inputs.keys()), values: Float64Array.from(inputs) };
}

/** `others` is what is said of all aspects in the same language, of this one too. */
export function aspectInputs(
  { aspect, scores, passages }: ReadEvidence,
  others: readonly ReadEvidence[],
): FeatureVector {
  const own = scaled(scores);
  const label = scaled(meanScores(passages));
  const said = [1, ...own, ...label, leaning(own) * leaning(label)];
  const beside = others.filter(
    (other) => other.aspect !== aspect && other.passages.some((one) => passages.includes(one)),
  );
  const turning = passages.some(({ turns }) => turns) ? 1 : 0;
  const alone = beside.length === 0 && turning === 0 ? 1 : 0;
  let apart = 0;
  for (const other of beside)
    apart = Math.max(apart, Math.abs(leaning(own) - leaning(scaled(other.scores))) / 2);
  const indices: number[] = [];
  const values: number[] = [];
  [alone, 1 - alone, turning, apart].forEach((context, block) => {
    if (context === 0) return;
    said.forEach((one, at) => {
      indices.push(block * said.length + at);
      values.push(one * context);
    });
  });
  return { indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

function leaning([like, , dislike]: Scores): number {
  return like - dislike;
}

function scaled([like, neutral, dislike]: Scores): Scores {
  const within = (score: number): number => Math.max(-SURE, Math.min(SURE, score)) / SURE;
  return [within(like), within(neutral), within(dislike)];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}
