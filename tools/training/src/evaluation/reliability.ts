export interface ReliabilityBin {
  /** Confidences from here on, up to the next bin's. */
  readonly from: number;
  readonly count: number;
  /** Mean confidence of the answers in the bin, and the share of them that was right. */
  readonly confidence: number;
  readonly accuracy: number;
}

const BINS = 10;

/** Is what was said with a confidence of 80 % right in 80 of 100 cases? Empty bins are left out. */
export function reliability(
  answers: readonly { readonly confidence: number; readonly isRight: boolean }[],
): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => bin).flatMap((bin) => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const right = inside.filter(({ isRight }) => isRight).length;
    const count = inside.length;
    return [{ from: bin / BINS, count, confidence: sum / count, accuracy: right / count }];
  });
}

/** Mean distance of confidence and accuracy over the bins, by how many answers each has. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / all) * Math.abs(confidence - accuracy),
    0,
  );
}
