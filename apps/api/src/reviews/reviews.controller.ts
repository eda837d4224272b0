import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { reviewTools } from '@tablewise/contracts';
import { ApiQueryOf } from '../docs/api-query.decorator.ts';
import { ApiRead } from '../docs/api-tool.decorator.ts';
import { Cached } from '../http/caching.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { CurrentExchange } from '../http/exchange.ts';
import type { Exchange } from '../http/exchange.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.ts';
import { ApiRestaurantId, RestaurantIdPipe } from '../restaurants/restaurant-id.pipe.ts';
import { REVIEWS } from '../restaurants/examples.ts';
import { reviewsQuery } from '../restaurants/queries/catalogue-queries.ts';
import type { ReviewsQuery } from '../restaurants/queries/catalogue-queries.ts';
import { ReviewReader } from './review-reader.ts';
import { reviewsAnswerSchema } from './reviews-answer.ts';

const LISTING = {
  title: reviewTools.listReviews.title,
  description:
    'What was written about a restaurant, the newest first; with analysis=true what it expresses, ' +
    'too. While the reasoning is down there is no analysis, and degraded is true.',
};

/** What was written of a restaurant. */
@ApiTags('restaurants')
@Controller('api/v1/restaurants')
export class ReviewsController {
  constructor(@Inject(ReviewReader) private readonly reader: ReviewReader) {}

  @Get(':id/reviews')
  @Cached('revalidate')
  @ApiRead({
    tool: LISTING,
    answer: reviewsAnswerSchema,
    example: REVIEWS,
    headers: ['Link'],
    problems: [404],
  })
  @ApiRestaurantId()
  @ApiQueryOf(reviewsQuery, { analysis: true })
  async listReviews(
    @Param('id', RestaurantIdPipe) id: string,
    @RawQuery(new QueryPipe(reviewsQuery)) query: ReviewsQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const result = await this.reader.read(id, query, context);
    exchange.linkNextPage(result['next_cursor']);
    return result;
  }
}
