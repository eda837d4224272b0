import type { TrainingData } from '@tablewise/training';

const HALF = 500;
const SENTENCES_PER_REVIEW = 4;

/** A thousand reviews: 500 Cantonese ones, and 500 English ones of four sentences each. */
export function reviewMix({ openrice, mams }: TrainingData): string[] {
  const english = Array.from({ length: HALF }, (_, at) =>
    mams
      .slice(at * SENTENCES_PER_REVIEW, (at + 1) * SENTENCES_PER_REVIEW)
      .map(({ text }) => text)
      .join(' '),
  );
  return [...openrice.slice(0, HALF).map(({ text }) => text), ...english];
}
