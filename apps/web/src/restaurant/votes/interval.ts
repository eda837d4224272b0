import type { Votes } from '@tablewise/api-client';

/** Of a normal distribution, 90 % lie within so many standard deviations. */
const Z_90 = 1.645;

/** Where the share of likes among all diners probably lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval at 90 %, of n votes with p the share of likes:
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 * Source: E. B. Wilson, JASA 22 (1927). Nothing is known without votes.
 */
export function intervalOf({ likes, neutral, dislikes }: Votes): Interval | undefined {
  const n = likes + neutral + dislikes;
  if (n === 0) return undefined;
  const p = likes / n;
  const middle = p + Z_90 ** 2 / (2 * n);
  const spread = Z_90 * Math.sqrt((p * (1 - p)) / n + Z_90 ** 2 / (4 * n ** 2));
  const scale = 1 + Z_90 ** 2 / n;
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
