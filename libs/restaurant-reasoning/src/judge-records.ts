import type { PlaceOnPage, Rejected, ReviewsUsed } from '@tablewise/contracts';
import { judge } from './ranking/judged-place.ts';
import type { JudgedPlace } from './ranking/judged-place.ts';
import { readPlaces } from './records/read-records.ts';
import { opinionsByPlace, reviewsUsed } from './reviews/opinions-by-place.ts';
import type { AnalyzedReviews } from './reviews/analyzed-reviews.ts';

/** The records of a call, each with what votes and reviews say of it. */
export interface Judged {
  readonly places: readonly JudgedPlace[];
  readonly rejected: readonly Rejected[];
  /** How many of the rejected ones are of a place that came before. */
  readonly repeated: number;
  /** Absent in a call without reviews. */
  readonly reviews?: ReviewsUsed;
}

interface Given {
  readonly restaurants: readonly unknown[];
  readonly strict: boolean;
}

/** Throws MalformedRecordError when the caller is strict. */
export function judgeRecords(
  { restaurants, strict }: Given,
  analyzed: AnalyzedReviews | undefined,
): Judged {
  const { items, ...left } = readPlaces(restaurants, { strict });
  const opinions = analyzed === undefined ? undefined : opinionsByPlace(analyzed);
  const places = items.map(({ index, record }) =>
    judge(record, { index, reviews: opinions?.get(record.id) }),
  );
  if (analyzed === undefined) return { places, ...left };
  return { places, ...left, reviews: reviewsUsed(analyzed, idsOf(places)) };
}

function idsOf(places: readonly { readonly place: PlaceOnPage }[]): ReadonlySet<string> {
  return new Set(places.map(({ place }) => place.id));
}
