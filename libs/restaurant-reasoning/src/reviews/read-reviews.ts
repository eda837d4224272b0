import { reviewTextSchema } from '@tablewise/contracts';
import type { Rejected, ReviewText } from '@tablewise/contracts';
import { readRecords } from '../records/read-records.ts';

/** A review of the caller's list. */
export interface GivenReview {
  /** Position in that list. */
  readonly index: number;
  readonly record: ReviewText;
}

export interface ReadReviews {
  readonly reviews: readonly GivenReview[];
  readonly rejected: readonly Rejected[];
}

/** Reads review records one by one; throws MalformedRecordError when the caller is strict. */
export function readReviews(
  records: readonly unknown[],
  { strict }: { strict: boolean },
): ReadReviews {
  const { items, rejected } = readRecords(records, { schema: reviewTextSchema, strict });
  return { reviews: items, rejected };
}
