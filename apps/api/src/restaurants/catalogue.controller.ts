import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  areasResultSchema,
  catalogueTools,
  citySchema,
  cuisinesResultSchema,
  similarResultSchema,
} from '@tablewise/contracts';
import { ApiQueryOf } from '../docs/api-query.decorator.ts';
import { ApiRead } from '../docs/api-tool.decorator.ts';
import { Cached } from '../http/caching.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { CurrentExchange } from '../http/exchange.ts';
import type { Exchange } from '../http/exchange.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.ts';
import { SERVERS } from '../servers.ts';
import { ApiRestaurantId, RestaurantIdPipe } from './restaurant-id.pipe.ts';
import * as EXAMPLES from './examples.ts';
import { CallerLanguage } from './language/caller-language.ts';
import { listQuery, restaurantQuery, similarQuery } from './queries/catalogue-queries.ts';
import type { ListQuery, RestaurantQuery, SimilarQuery } from './queries/catalogue-queries.ts';
import { remoteTool } from './remote-tool.ts';
import { RestaurantTools } from './restaurant-tools.ts';
import { restaurantResultSchema, theOnlyRestaurant } from './the-only-restaurant.ts';

const GET_RESTAURANTS = remoteTool(SERVERS.search, catalogueTools.getRestaurants);
const LIST_AREAS = remoteTool(SERVERS.search, catalogueTools.listAreas);
const LIST_CUISINES = remoteTool(SERVERS.search, catalogueTools.listCuisines);
const SIMILAR = remoteTool(SERVERS.search, catalogueTools.similar);
const DESCRIBE_CITY = remoteTool(SERVERS.search, catalogueTools.describeCity);

const RESTAURANT = {
  title: 'One restaurant',
  description: 'The full record of a restaurant, or those of its fields that are asked for.',
};

/** What there is: one restaurant and others like it, the city, its areas and cuisines. */
@ApiTags('restaurants')
@Controller('api/v1')
export class CatalogueController {
  constructor(
    @Inject(RestaurantTools) private readonly tools: RestaurantTools,
    @Inject(CallerLanguage) private readonly language: CallerLanguage,
  ) {}

  @Get('restaurants/:id')
  @Cached('revalidate')
  @ApiRead({
    tool: RESTAURANT,
    answer: restaurantResultSchema,
    example: EXAMPLES.RESTAURANT,
    headers: ['Content-Language'],
    problems: [404],
  })
  @ApiRestaurantId()
  @ApiQueryOf(restaurantQuery)
  async getRestaurant(
    @Param('id', RestaurantIdPipe) id: string,
    @RawQuery(new QueryPipe(restaurantQuery)) { fields, lang: asked }: RestaurantQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const result = await this.language.ask(exchange, asked, (lang) =>
      this.tools.call(GET_RESTAURANTS, { args: { ids: [id], fields, lang } }, context),
    );
    return theOnlyRestaurant(id, result);
  }

  @Get('restaurants/:id/similar')
  @Cached('revalidate')
  @ApiRead({
    tool: catalogueTools.similar,
    answer: similarResultSchema,
    example: EXAMPLES.SIMILAR,
    headers: ['Content-Language'],
    problems: [404],
  })
  @ApiRestaurantId()
  @ApiQueryOf(similarQuery, { limit: 1 })
  listSimilar(
    @Param('id', RestaurantIdPipe) id: string,
    @RawQuery(new QueryPipe(similarQuery)) query: SimilarQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    return this.language.ask(exchange, query.lang, (lang) =>
      this.tools.call(SIMILAR, { args: { ...query, id, lang } }, context),
    );
  }

  @Get('districts')
  @Cached('revalidate')
  @ApiRead({
    tool: catalogueTools.listAreas,
    answer: areasResultSchema,
    example: EXAMPLES.AREAS,
    headers: ['Content-Language'],
  })
  @ApiQueryOf(listQuery)
  listDistricts(
    @RawQuery(new QueryPipe(listQuery)) query: ListQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    return this.language.ask(exchange, query.lang, (lang) =>
      this.tools.call(LIST_AREAS, { args: { lang } }, context),
    );
  }

  @Get('cuisines')
  @Cached('revalidate')
  @ApiRead({
    tool: catalogueTools.listCuisines,
    answer: cuisinesResultSchema,
    example: EXAMPLES.CUISINES,
    headers: ['Content-Language'],
  })
  @ApiQueryOf(listQuery)
  listCuisines(
    @RawQuery(new QueryPipe(listQuery)) query: ListQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    return this.language.ask(exchange, query.lang, (lang) =>
      this.tools.call(LIST_CUISINES, { args: { lang } }, context),
    );
  }

  @Get('city')
  @UseGuards(NoQueryGuard)
  @Cached('revalidate')
  @ApiRead({ tool: catalogueTools.describeCity, answer: citySchema, example: EXAMPLES.CITY })
  describeCity(@RequestContext() context: CallContext): Promise<object> {
    return this.tools.call(DESCRIBE_CITY, { args: {} }, context);
  }
}
