import { Body, Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  COMBINED_RULES,
  LIMITS,
  WEIGHING_RULES,
  reasoningTools,
  searchTools,
} from '@tablewise/contracts';
import { ApiTool } from '../docs/api-tool.decorator.ts';
import { BodyLimit } from '../http/body-limit.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { SERVERS } from '../servers.ts';
import { AnalyzeBody } from './bodies/analyze.body.ts';
import { RecommendBody } from './bodies/recommend.body.ts';
import { SearchByDistrictBody } from './bodies/search-by-district.body.ts';
import { SearchByMealTypeBody } from './bodies/search-by-meal-type.body.ts';
import { SearchCombinedBody } from './bodies/search-combined.body.ts';
import { remoteTool } from './remote-tool.ts';
import { RestaurantTools } from './restaurant-tools.ts';

const SEARCH_BY_DISTRICT = remoteTool(SERVERS.search, searchTools.byDistrict);
const SEARCH_BY_MEAL_TYPE = remoteTool(SERVERS.search, searchTools.byMealType);
const SEARCH_COMBINED = remoteTool(SERVERS.search, searchTools.combined);
const RECOMMEND = remoteTool(SERVERS.reasoning, reasoningTools.recommend);
const ANALYZE = remoteTool(SERVERS.reasoning, reasoningTools.analyzeSentiment);

/** What the reasoning tools need of a record, for the docs page. */
const RECORDS = [
  { id: 'r1', name: 'Wing Kee', sentiment: { likes: 100, neutral: 20, dislikes: 10 } },
  { id: 'r2', name: 'Sun Hing', sentiment: { likes: 50, neutral: 25, dislikes: 15 } },
];

/** The five tools over REST: their parameters are the body, their result is the answer. */
@ApiTags('restaurants')
@Controller('api/v1/restaurants')
@UseGuards(NoQueryGuard)
export class RestaurantsController {
  constructor(@Inject(RestaurantTools) private readonly tools: RestaurantTools) {}

  @Post('search/district')
  @BodyLimit(LIMITS.searchBodyBytes)
  @ApiTool({
    tool: searchTools.byDistrict,
    body: SearchByDistrictBody,
    example: { districts: ['Central district'], limit: 5 },
    answer: 'SearchResult',
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
    example: { meal_types: ['breakfast'], limit: 5 },
    answer: 'SearchResult',
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
    example: { districts: ['Central district'], meal_types: ['dinner'] },
    answer: 'SearchResult',
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
    example: { restaurants: RECORDS },
    answer: 'RecommendResult',
  })
  recommend(
    @Body(new BodyPipe(RecommendBody, WEIGHING_RULES)) body: RecommendBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(RECOMMEND, { args: body }, context);
  }

  @Post('analyze')
  @BodyLimit(LIMITS.reasoningBodyBytes)
  @ApiTool({
    tool: reasoningTools.analyzeSentiment,
    body: AnalyzeBody,
    example: { restaurants: RECORDS },
    answer: 'AnalyzeSentimentResult',
  })
  analyze(
    @Body(new BodyPipe(AnalyzeBody)) body: AnalyzeBody,
    @RequestContext() context: CallContext,
  ): Promise<unknown> {
    return this.tools.call(ANALYZE, { args: body }, context);
  }
}
