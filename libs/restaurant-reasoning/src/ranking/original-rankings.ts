import type { OriginalMethod, Votes } from '@tablewise/contracts';

/** An original way to order places by their votes. Never asked about a place without any. */
export interface OriginalRanking {
  /** Negative when `a` comes before `b`, 0 on a tie, which keeps the caller's order. */
  readonly compare: (a: Votes, b: Votes) => number;
  /** Percentage from 0 to 100 that the summary speaks of. */
  readonly score: (votes: Votes) => number;
}

/** The two rankings of the original design, exactly as they were. */
export const ORIGINAL_RANKINGS: Readonly<Record<OriginalMethod, OriginalRanking>> = {
  /** More likes first, then more votes in all. Score: the share of likes. */
  sentiment_likes: {
    compare: (a, b) => b.likes - a.likes || totalVotes(b) - totalVotes(a),
    score: (votes) => (100 * votes.likes) / totalVotes(votes),
  },
  /** A higher share of likes and neutral votes first, then more likes. Score: that share. */
  combined_sentiment: {
    compare: (a, b) => shareOfContent(b) - shareOfContent(a) || b.likes - a.likes,
    score: (votes) => 100 * shareOfContent(votes),
  },
};

export function totalVotes({ likes, neutral, dislikes }: Votes): number {
  return likes + neutral + dislikes;
}

/** (likes + neutral) / all. */
export function shareOfContent(votes: Votes): number {
  return (votes.likes + votes.neutral) / totalVotes(votes);
}
