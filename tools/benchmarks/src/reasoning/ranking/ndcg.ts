/**
 * Normalized discounted cumulative gain of the first `depth`: Σ gᵢ / log₂(i + 1), divided by what
 * the best order of all gains would have. Source: Järvelin and Kekäläinen, TOIS 20 (2002).
 */
export function ndcg(gains: readonly number[], all: readonly number[], depth: number): number {
  const best = all.toSorted((a, b) => b - a);
  return discounted(gains.slice(0, depth)) / discounted(best.slice(0, depth));
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
