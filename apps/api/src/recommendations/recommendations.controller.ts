import { Body, Controller, Get, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LIMITS } from '@tablewise/contracts';
import { ApiQueryOf } from '../docs/api-query.decorator.ts';
import { ApiCall, ApiTool } from '../docs/api-tool.decorator.ts';
import { BodyLimit } from '../http/body-limit.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { Cached } from '../http/caching.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { CurrentExchange } from '../http/current-exchange.decorator.ts';
import type { Exchange } from '../http/exchange.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.decorator.ts';
import { bodyPointers, parameterPointers } from './parameter-pointers.ts';
import { RECOMMENDATION_RULES } from './recommendation-input.ts';
import { askedBy, recommendationQuery } from './recommendation-query.ts';
import type { RecommendationQuery } from './recommendation-query.ts';
import { RecommendationBody } from './recommendation.body.ts';
import { Recommender } from './recommender.ts';

const RECOMMENDATION = {
  title: 'Recommend a restaurant',
  description:
    'Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, ' +
    'within one deadline. While the reasoning is down the answer is the result of the search by ' +
    'its score, and says so: degraded is true.',
};

const EXAMPLE = {
  districts: ['Central district'],
  open_at: '2026-11-21T19:30',
  wishes: { stay_min: 90, price_levels: [2], must_haves: ['dinner'] },
  diversity: true,
  limit: 5,
};

/** Criteria in, a ranked choice with its reasons out. */
@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class RecommendationsController {
  constructor(@Inject(Recommender) private readonly recommender: Recommender) {}

  @Get()
  @Cached('never')
  @ApiCall({ tool: RECOMMENDATION, answer: 'RecommendationResult' })
  @ApiQueryOf(recommendationQuery)
  byUrl(
    @RawQuery(new QueryPipe(recommendationQuery)) query: RecommendationQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const asked = {
      input: { ...askedBy(query), lang: exchange.languageFor(query.lang) },
      pointerFor: parameterPointers(query),
    };
    return this.recommender.recommend(asked, context);
  }

  @Post()
  @UseGuards(NoQueryGuard)
  @Cached('never')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: RECOMMENDATION,
    body: RecommendationBody,
    example: EXAMPLE,
    answer: 'RecommendationResult',
  })
  byBody(
    @Body(new BodyPipe(RecommendationBody, RECOMMENDATION_RULES)) body: RecommendationBody,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const asked = {
      input: Object.assign({}, body, { lang: exchange.languageFor(body.lang) }),
      pointerFor: bodyPointers(body),
    };
    return this.recommender.recommend(asked, context);
  }
}
