import { seededRandom } from '@tablewise/kernel';

export interface ReliabilityBin {
  /** The lowest confidence in it. */
  readonly from: number;
  readonly count: number;
  /** Mean confidence of the answers in the bin, and the share of them that was right. */
  readonly confidence: number;
  readonly accuracy: number;
}

export interface CalibrationError {
  readonly error: number;
  /** The middle 95 % of what the same number of answers, drawn again from these, would have. */
  readonly interval: readonly [low: number, high: number];
}

interface Answered {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;
const RESAMPLES = 200;
const SEED = 20261130;

/** Is what was said with a confidence of 80 % right in 80 of 100 cases? Ten bins of equal mass. */
export function reliability(answers: readonly Answered[]): ReliabilityBin[] {
  const sorted = answers.toSorted((one, other) => one.confidence - other.confidence);
  return Array.from({ length: BINS }, (_, bin) => bin).flatMap((bin) => {
    const start = Math.floor((bin * sorted.length) / BINS);
    const inside = sorted.slice(start, Math.floor(((bin + 1) * sorted.length) / BINS));
    const [lowest] = inside;
    if (lowest === undefined) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const right = inside.filter(({ isRight }) => isRight).length;
    const count = inside.length;
    return [{ from: lowest.confidence, count, confidence: sum / count, accuracy: right / count }];
  });
}

/** Mean distance of confidence and accuracy over the bins, and how far chance alone moves it. */
export function calibrationError(answers: readonly Answered[]): CalibrationError {
  const random = seededRandom(SEED);
  const again = Array.from({ length: RESAMPLES }, () => {
    const drawn = answers.map(() => answers[Math.floor(random() * answers.length)]);
    return meanDistance(reliability(drawn.filter((one) => one !== undefined)));
  }).sort((one, other) => one - other);
  const at = (share: number): number => again[Math.floor(share * (RESAMPLES - 1))] ?? NaN;
  return { error: meanDistance(reliability(answers)), interval: [at(0.025), at(0.975)] };
}

function meanDistance(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / all) * Math.abs(confidence - accuracy),
    0,
  );
}
