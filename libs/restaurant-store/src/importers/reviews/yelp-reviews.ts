import { z } from 'zod';
import { YELP } from '../../records/sources.ts';
import type { StoredReview } from '../../place-store/place-store.ts';
import { firstIssue } from '../run/first-issue.ts';
import { rejected } from '../run/reading.ts';
import type { Raw } from '../run/reading.ts';
import type { Judged } from '../run/judged.ts';
import { readJsonLines } from '../text/read-json-lines.ts';
import { yelpPlaceId } from '../yelp/business.ts';
import type { ReviewFile } from './review-file.ts';
import { reviewOf } from './review-of.ts';

/** A line of `yelp_academic_dataset_review.json`, as far as it is used. */
const yelpReviewSchema = z.looseObject({
  review_id: z.string().min(1),
  business_id: z.string().min(1),
  user_id: z.string().optional(),
  stars: z.unknown().optional(),
  date: z.string(),
  text: z.string(),
});

/** `review.json` of the Yelp Open Dataset: one review a line. */
export class YelpReviews implements ReviewFile {
  /** With a `language` all reviews are in it; else each is looked at. */
  constructor(
    private readonly file: string,
    private readonly options: { readonly dataset: string; readonly language?: string | undefined },
  ) {}

  /** @throws ImportTruncatedError, ImportMalformedError, ImportFileError */
  read(): Iterable<Raw> {
    return readJsonLines(this.file);
  }

  review(value: unknown): Judged<StoredReview> {
    const parsed = yelpReviewSchema.safeParse(value);
    if (!parsed.success) return rejected('malformed', { detail: firstIssue(parsed.error) });
    const { review_id, business_id, user_id, stars, date, text } = parsed.data;
    return reviewOf({
      id: `yelp:${review_id}`,
      restaurantId: yelpPlaceId(business_id),
      text,
      date,
      stars,
      language: this.options.language,
      author: user_id,
      dataset: this.options.dataset,
      source: YELP,
    });
  }
}
