/** Where a place stands: its vote score, and its id among places of the same score. */
export interface Position {
  readonly score: number;
  readonly id: string;
}

/** Higher scores first, then ids in code unit order: the one order of all results. */
export function compareRank(a: Position, b: Position): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The first index of a sorted sequence that is not before the wanted point. */
export function partitionPoint(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
