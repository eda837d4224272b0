import type { ReviewSummary, ReviewsUsed } from '@tablewise/contracts';
import { OpinionTally } from './opinion-tally.ts';
import { readByOf } from './analyzed-reviews.ts';
import type { AnalyzedReviews } from './analyzed-reviews.ts';

/** What the reviews of one place say. */
export type PlaceOpinion = ReviewSummary;

/** By restaurant id, those that reviews speak of. Reviews that name none are left out. */
export function opinionsByPlace({
  reviews,
  readings,
}: AnalyzedReviews): ReadonlyMap<string, PlaceOpinion> {
  const tallies = new Map<string, OpinionTally>();
  reviews.forEach(({ index, record: { restaurant_id: id } }, at) => {
    const reading = readings[at];
    if (id === undefined || reading === undefined) return;
    const tally = tallies.get(id) ?? new OpinionTally();
    tallies.set(id, tally);
    tally.add(index, reading);
  });
  return new Map([...tallies].map(([id, tally]) => [id, tally.summary()]));
}

/** What a result says of the reviews that it was given. */
export function reviewsUsed(
  { reviews, rejected, readings }: AnalyzedReviews,
  ids: ReadonlySet<string>,
): ReviewsUsed {
  const matched = reviews.filter(
    ({ record: { restaurant_id: id } }) => id !== undefined && ids.has(id),
  );
  return {
    review_count: reviews.length,
    matched: matched.length,
    read_by: readByOf(readings),
    rejected: [...rejected],
  };
}
