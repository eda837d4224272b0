import type { Votes } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';
import { normal } from './normal.ts';

/** Of a place that nobody voted on yet; a new object each time. */
export function noVotes(): Votes {
  return { likes: 0, neutral: 0, dislikes: 0 };
}

/** One place in twelve has no votes yet. */
const SHARE_WITHOUT_VOTES = 1 / 12;
const MEDIAN_VOTES = 60;
const MOST_VOTES = 5_000;

/**
 * Invented votes that look like real ones: how many (popularity) and how kind they are (quality)
 * vary independently from place to place, and few votes scatter more than many.
 */
export function generateVotes(random: Random): Votes {
  if (random() < SHARE_WITHOUT_VOTES) return noVotes();
  const popularity = MEDIAN_VOTES * Math.exp(1.1 * normal(random));
  const total = Math.max(1, Math.min(MOST_VOTES, Math.round(popularity)));
  const quality = 1 / (1 + Math.exp(-(1 + normal(random))));
  const likes = drawCount(total, quality, random);
  const neutral = drawCount(total - likes, 0.45 + 0.1 * normal(random), random);
  return { likes, neutral, dislikes: total - likes - neutral };
}

/** How many of `total` say yes: the binomial distribution, by its normal approximation. */
function drawCount(total: number, share: number, random: Random): number {
  const p = Math.max(0, Math.min(1, share));
  const drawn = total * p + Math.sqrt(total * p * (1 - p)) * normal(random);
  return Math.max(0, Math.min(total, Math.round(drawn)));
}
