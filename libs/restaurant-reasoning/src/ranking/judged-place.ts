import type { PlaceOnPage, SentimentSource, Votes } from '@tablewise/contracts';
import type { PlaceOpinion } from '../reviews/opinions-by-place.ts';
import { totalVotes } from './original-rankings.ts';

/** A place with all that was said of it. */
export interface JudgedPlace {
  readonly place: PlaceOnPage;
  /** Position in the caller's list. */
  readonly index: number;
  /** Votes and reviews together: what the place is ranked by. */
  readonly opinions: Votes;
  readonly source: SentimentSource;
  /** What its reviews say; absent without any. */
  readonly reviews?: PlaceOpinion;
}

/** Whether anybody voted on it or wrote of it. */
export function hasOpinions({ opinions }: JudgedPlace): boolean {
  return totalVotes(opinions) > 0;
}

/** Counts each review as one vote of the kind that its text expresses. */
export function judge(
  place: PlaceOnPage,
  { index, reviews }: { index: number; reviews: PlaceOpinion | undefined },
): JudgedPlace {
  const { likes, neutral, dislikes } = place.sentiment;
  if (reviews === undefined) {
    const source = likes + neutral + dislikes > 0 ? 'votes' : 'none';
    return { place, index, opinions: place.sentiment, source };
  }
  const opinions = {
    likes: likes + reviews.likes,
    neutral: neutral + reviews.neutral,
    dislikes: dislikes + reviews.dislikes,
  };
  const source = totalVotes(place.sentiment) > 0 ? 'both' : 'reviews';
  return { place, index, opinions, source, reviews };
}
