import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  catalogueTools,
  searchResultSchema,
  searchTools,
  suggestionsResultSchema,
} from '@tablewise/contracts';
import { ApiQueryOf } from '../docs/api-query.decorator.ts';
import { ApiRead } from '../docs/api-tool.decorator.ts';
import { Cached } from '../http/caching.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { CurrentExchange } from '../http/exchange.ts';
import type { Exchange } from '../http/exchange.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.ts';
import { SERVERS } from '../servers.ts';
import { SEARCH as SEARCH_EXAMPLE, SUGGESTIONS } from './examples.ts';
import { CallerLanguage } from './language/caller-language.ts';
import { autocompleteQuery } from './queries/catalogue-queries.ts';
import type { AutocompleteQuery } from './queries/catalogue-queries.ts';
import { searchArguments, searchPointers } from './queries/search-arguments.ts';
import { searchQuery } from './queries/search-query.ts';
import type { SearchQuery } from './queries/search-arguments.ts';
import { remoteTool } from './remote-tool.ts';
import { RestaurantTools } from './restaurant-tools.ts';

const SEARCH = remoteTool(SERVERS.search, searchTools.search);
const AUTOCOMPLETE = remoteTool(SERVERS.search, catalogueTools.autocomplete);

/** Searches whose criteria are in the URL, so that they can be linked to and cached. */
@ApiTags('restaurants')
@Controller('api/v1/restaurants')
export class SearchController {
  constructor(
    @Inject(RestaurantTools) private readonly tools: RestaurantTools,
    @Inject(CallerLanguage) private readonly language: CallerLanguage,
  ) {}

  @Get()
  @Cached('revalidate')
  @ApiRead({
    tool: searchTools.search,
    answer: searchResultSchema,
    example: SEARCH_EXAMPLE.answered,
    headers: ['Link', 'Content-Language'],
  })
  @ApiQueryOf(searchQuery, SEARCH_EXAMPLE.asked)
  async searchRestaurants(
    @RawQuery(new QueryPipe(searchQuery)) query: SearchQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const pointerFor = searchPointers(query);
    const result = await this.language.ask(exchange, query.lang, (lang) =>
      this.tools.call(SEARCH, { args: searchArguments(query, lang), pointerFor }, context),
    );
    exchange.linkNextPage(result['next_cursor']);
    return result;
  }

  @Get('autocomplete')
  @Cached('revalidate')
  @ApiRead({
    tool: catalogueTools.autocomplete,
    answer: suggestionsResultSchema,
    example: SUGGESTIONS,
    headers: ['Content-Language'],
  })
  @ApiQueryOf(autocompleteQuery, { q: 'wan' })
  autocomplete(
    @RawQuery(new QueryPipe(autocompleteQuery)) query: AutocompleteQuery,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    return this.language.ask(exchange, query.lang, (lang) =>
      this.tools.call(AUTOCOMPLETE, { args: { ...query, lang } }, context),
    );
  }
}
