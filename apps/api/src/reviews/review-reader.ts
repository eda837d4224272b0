import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, reasoningTools, reviewSchema, reviewTools } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import { z } from 'zod';
import type { CallContext } from '../http/call-context.decorator.ts';
import type { ReviewsQuery } from '../restaurants/queries/catalogue-queries.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { UpstreamProtocolError } from '../restaurants/upstream-protocol.error.ts';
import { Deadline } from '../second-call/deadline.ts';
import { degradationBy } from '../second-call/degradation.ts';
import { SECOND_CALL_SETTINGS } from '../second-call/second-call-settings.ts';
import type { SecondCallSettings } from '../second-call/second-call-settings.ts';
import { SERVERS } from '../servers.ts';

const LIST = remoteTool(SERVERS.search, reviewTools.listReviews);
const ANALYZE = remoteTool(SERVERS.reasoning, reasoningTools.analyzeReviews);

type Page = Readonly<Record<string, unknown>>;

/** All that the analysis reads of a review. */
const textsSchema = z.array(
  reviewSchema.pick({ id: true, restaurant_id: true, text: true, language: true }),
);
type Texts = z.output<typeof textsSchema>;

/** Reviews of a restaurant, with what they express where that is asked for and can be had. */
@Injectable()
export class ReviewReader {
  constructor(
    @Inject(RestaurantTools) private readonly tools: RestaurantTools,
    @Inject(SECOND_CALL_SETTINGS) private readonly settings: SecondCallSettings,
  ) {}

  /** @throws what `RestaurantTools.call` throws, of the list; of the analysis nothing. */
  async read(id: string, { analysis, ...page }: ReviewsQuery, context: CallContext): Promise<Page> {
    const { clock, deadlineMs, logger } = this.settings;
    const deadline = new Deadline(deadlineMs, clock);
    const args = { ...page, restaurant_id: id };
    const found = await this.tools.call(LIST, { args }, { ...context, deadlineMs });
    if (!analysis) return found;
    const reviews = readableAtOnce(textsIn(found));
    if (reviews.length === 0) return { ...found, degraded: false };
    try {
      const left = { deadlineMs: deadline.remainingMs('reading of reviews') };
      return {
        ...found,
        degraded: false,
        ...(await this.analyze(reviews, { ...context, ...left })),
      };
    } catch (error) {
      const report = { logger, message: 'reviews listed without their analysis' };
      return { ...found, degraded: true, degraded_reason: degradationBy(error, context, report) };
    }
  }

  private async analyze(reviews: Texts, context: CallContext): Promise<{ analysis: object }> {
    try {
      const result = await this.tools.call(ANALYZE, { args: { reviews } }, context);
      // Without its time, so that caches see that nothing has changed.
      const fields = Object.entries(result).filter(([name]) => name !== 'timestamp');
      return { analysis: Object.fromEntries(fields) };
    } catch (error) {
      if (!(error instanceof AppError && error.code.startsWith('INPUT_'))) throw error;
      // Nothing of it is the caller's: what one server lists, the other refuses.
      throw new UpstreamProtocolError(error.message, CALLED, { cause: error });
    }
  }
}

const CALLED = { server: ANALYZE.server, tool: ANALYZE.tool };

/** @throws UpstreamProtocolError */
function textsIn({ reviews }: Page): Texts {
  const { data, error } = textsSchema.safeParse(reviews);
  if (error === undefined) return data;
  const listed = { server: LIST.server, tool: LIST.tool };
  throw new UpstreamProtocolError(
    `${LIST.tool} broke its contract: ${z.prettifyError(error)}`,
    listed,
  );
}

/** The first of them, as many as one call of the analysis takes. */
function readableAtOnce(reviews: Texts): Texts {
  let length = 0;
  return reviews.filter(({ text }) => (length += text.length) <= LIMITS.maxReviewsLength);
}
