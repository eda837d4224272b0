import type { Clock } from '@tablewise/kernel';
import { readReviews } from '@tablewise/restaurant-reasoning';
import type { AnalyzedReviews } from '@tablewise/restaurant-reasoning';
import type { ReviewAnalyst } from '@tablewise/review-analyst';
import { setOrdersAside } from './set-orders-aside.ts';

/** The part of a call that may carry reviews. */
export interface Reviewed {
  readonly reviews?: readonly unknown[] | undefined;
  readonly strict: boolean;
}

/** What a call may wait for its reviews: less than callers wait for a tool. */
const DEADLINE_MS = 20_000;

/** The reviews of a call, read one by one and analysed together. */
export class ReviewReader {
  constructor(
    private readonly analyst: ReviewAnalyst,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws MalformedRecordError when the caller is strict, DeadlineExceededError when even the
   * local model had no time, and the signal's reason.
   */
  async read(
    records: readonly unknown[],
    { strict }: { strict: boolean },
    signal: AbortSignal,
  ): Promise<AnalyzedReviews> {
    const { reviews, rejected } = readReviews(records, { strict });
    const texts = reviews.map(({ index, record: { text, language } }) => ({
      id: String(index),
      text,
      ...(language !== undefined && { language }),
    }));
    const readings = await this.analyst.analyze(texts, {
      signal,
      deadlineAt: this.clock.now() + DEADLINE_MS,
    });
    return { reviews, rejected, readings };
  }

  /**
   * For a call that counts each review as a vote; `undefined` for one without reviews. A review
   * that gives orders to a machine is named and not counted.
   */
  async readIfAny(input: Reviewed, signal: AbortSignal): Promise<AnalyzedReviews | undefined> {
    if (input.reviews === undefined) return undefined;
    return setOrdersAside(await this.read(input.reviews, input, signal));
  }
}
