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
import { CurrentExchange } from '../http/exchange.ts';
import type { Exchange } from '../http/exchange.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.ts';
import { contractBody } from '../restaurants/bodies/contract-body.ts';
import { CallerLanguage } from '../restaurants/language/caller-language.ts';
import { RECOMMENDATION } from './examples.ts';
import { bodyPointers, parameterPointers } from './parameter-pointers.ts';
import { RECOMMENDATION_RULES, recommendationFields } from './recommendation-input.ts';
import { askedBy, recommendationQuery } from './recommendation-query.ts';
import type { RecommendationQuery } from './recommendation-query.ts';
import { recommendationResultSchema } from './recommendation-result.ts';
import { Recommender } from './recommender.ts';

/** The fields of `recommendationFields`; the rules between them are `RECOMMENDATION_RULES`. */
export class RecommendationBody extends contractBody(recommendationFields) {}

const RECOMMENDING = {
  title: 'Recommend a restaurant',
  description:
    'Searches, ranks what it finds by votes and wishes, and recommends one of it with the reasons, ' +
    'within one deadline. While the reasoning is down the answer is the result of the search by ' +
    'its score, and says so: degraded is true.',
};

/** Criteria in, a ranked choice with its reasons out. */
@ApiTags('recommendations')
@Controller('api/v1/recommendations')
export class RecommendationsController {
  constructor(
    @Inject(Recommender) private readonly recommender: Recommender,
    @Inject(CallerLanguage) private readonly language: CallerLanguage,
  ) {}

  @Get()
  @Cached('never')
  @ApiCall({
    tool: RECOMMENDING,
    answer: recommendationResultSchema,
    example: RECOMMENDATION.answered,
    headers: ['Content-Language', 'Cache-Control'],
  })
  @ApiQueryOf(recommendationQuery, RECOMMENDATION.inUrl)
  recommendByUrl(
    @RawQuery(new QueryPipe(recommendationQuery)) query: RecommendationQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const pointerFor = parameterPointers(query);
    return this.language.ask(exchange, query.lang, (lang) =>
      this.recommender.recommend({ input: { ...askedBy(query), lang }, pointerFor }, context),
    );
  }

  @Post()
  @UseGuards(NoQueryGuard)
  @Cached('never')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: RECOMMENDING,
    body: RecommendationBody,
    example: RECOMMENDATION,
    answer: recommendationResultSchema,
    headers: ['Content-Language', 'Cache-Control'],
  })
  recommend(
    @Body(new BodyPipe(RecommendationBody, RECOMMENDATION_RULES)) body: RecommendationBody,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const pointerFor = bodyPointers(body);
    return this.language.ask(exchange, body.lang, (lang) =>
      this.recommender.recommend({ input: Object.assign({}, body, { lang }), pointerFor }, context),
    );
  }
}
