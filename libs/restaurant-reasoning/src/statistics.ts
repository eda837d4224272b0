import type { Votes } from '@tablewise/contracts';

/** To two decimals, as the figures of the results are. */
export function rounded(value: number, decimals = 2): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Zeros of nothing. */
export function extremes(values: readonly number[]): { top: number; bottom: number } {
  if (values.length === 0) return { top: 0, bottom: 0 };
  return { top: Math.max(...values), bottom: Math.min(...values) };
}

/** Average of each kind of vote, to two decimals. */
export function averageVotes(votes: readonly Votes[]): Votes {
  return {
    likes: rounded(mean(votes.map(({ likes }) => likes))),
    neutral: rounded(mean(votes.map(({ neutral }) => neutral))),
    dislikes: rounded(mean(votes.map(({ dislikes }) => dislikes))),
  };
}
