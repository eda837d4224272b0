import { Body, Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  COMBINED_RULES,
  LIMITS,
  RECOMMEND_RULES,
  WEIGHING_RULES,
  analyzeSentimentResultSchema,
  compareResultSchema,
  explainResultSchema,
  reasoningTools,
  recommendResultSchema,
  searchResultSchema,
  searchTools,
} from '@tablewise/contracts';
import { ApiTool } from '../docs/api-tool.decorator.ts';
import { BodyLimit } from '../http/body-limit.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { SERVERS } from '../servers.ts';
import {
  AnalyzeBody,
  CompareBody,
  ExplainBody,
  RecommendBody,
  SearchByDistrictBody,
  SearchByMealTypeBody,
  SearchCombinedBody,
} from './bodies/tool-bodies.ts';
import * as EXAMPLES from './examples.ts';
import * as REASONING_EXAMPLES from './reasoning-examples.ts';
import { remoteTool } from './remote-tool.ts';
import { RestaurantTools } from './restaurant-tools.ts';

const SEARCH_BY_DISTRICT = remoteTool(SERVERS.search, searchTools.byDistrict);
const SEARCH_BY_MEAL_TYPE = remoteTool(SERVERS.search, searchTools.byMealType);
const SEARCH_COMBINED = remoteTool(SERVERS.search, searchTools.combined);
const RECOMMEND = remoteTool(SERVERS.reasoning, reasoningTools.recommend);
const ANALYZE = remoteTool(SERVERS.reasoning, reasoningTools.analyzeSentiment);
const COMPARE = remoteTool(SERVERS.reasoning, reasoningTools.compare);
const EXPLAIN = remoteTool(SERVERS.reasoning, reasoningTools.explain);

/** Tools over REST: their parameters are the body, their result is the answer. */
@ApiTags('tools')
@Controller('api/v1/restaurants')
@UseGuards(NoQueryGuard)
export class RestaurantsController {
  constructor(@Inject(RestaurantTools) private readonly tools: RestaurantTools) {}

  @Post('search/district')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: searchTools.byDistrict,
    body: SearchByDistrictBody,
    example: EXAMPLES.SEARCH_BY_DISTRICT,
    answer: searchResultSchema,
  })
  searchByDistrict(
    @Body(new BodyPipe(SearchByDistrictBody)) body: SearchByDistrictBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(SEARCH_BY_DISTRICT, { args: body }, context);
  }

  @Post('search/meal-type')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: searchTools.byMealType,
    body: SearchByMealTypeBody,
    example: EXAMPLES.SEARCH_BY_MEAL_TYPE,
    answer: searchResultSchema,
  })
  searchByMealType(
    @Body(new BodyPipe(SearchByMealTypeBody)) body: SearchByMealTypeBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(SEARCH_BY_MEAL_TYPE, { args: body }, context);
  }

  @Post('search/combined')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: searchTools.combined,
    body: SearchCombinedBody,
    example: EXAMPLES.SEARCH_COMBINED,
    answer: searchResultSchema,
  })
  searchCombined(
    @Body(new BodyPipe(SearchCombinedBody, COMBINED_RULES)) body: SearchCombinedBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(SEARCH_COMBINED, { args: body }, context);
  }

  @Post('recommend')
  @BodyLimit(LIMITS.reasoningBodyBytes)
  @ApiTool({
    tool: reasoningTools.recommend,
    body: RecommendBody,
    example: REASONING_EXAMPLES.RECOMMEND,
    answer: recommendResultSchema,
  })
  recommendRestaurants(
    @Body(new BodyPipe(RecommendBody, RECOMMEND_RULES)) body: RecommendBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(RECOMMEND, { args: body }, context);
  }

  @Post('analyze')
  @BodyLimit(LIMITS.reasoningBodyBytes)
  @ApiTool({
    tool: reasoningTools.analyzeSentiment,
    body: AnalyzeBody,
    example: REASONING_EXAMPLES.ANALYZE,
    answer: analyzeSentimentResultSchema,
  })
  analyzeRestaurants(
    @Body(new BodyPipe(AnalyzeBody)) body: AnalyzeBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(ANALYZE, { args: body }, context);
  }

  @Post('compare')
  @BodyLimit(LIMITS.reasoningBodyBytes)
  @ApiTool({
    tool: reasoningTools.compare,
    body: CompareBody,
    example: REASONING_EXAMPLES.COMPARE,
    answer: compareResultSchema,
    // The ids are looked for among the restaurants that came along.
    problems: [404],
  })
  compareRestaurants(
    @Body(new BodyPipe(CompareBody, WEIGHING_RULES)) body: CompareBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(COMPARE, { args: body }, context);
  }

  @Post('explain')
  @BodyLimit(LIMITS.reasoningBodyBytes)
  @ApiTool({
    tool: reasoningTools.explain,
    body: ExplainBody,
    example: REASONING_EXAMPLES.EXPLAIN,
    answer: explainResultSchema,
    problems: [404],
  })
  explainRestaurant(
    @Body(new BodyPipe(ExplainBody, WEIGHING_RULES)) body: ExplainBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(EXPLAIN, { args: body }, context);
  }
}
