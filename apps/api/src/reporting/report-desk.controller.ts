import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  UseGuards,
  applyDecorators,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  listReportsInput,
  reportResultSchema,
  reportTools,
  reportsResultSchema,
} from '@tablewise/contracts';
import type { z } from 'zod';
import { ApiPathParameter } from '../docs/api-path-parameter.decorator.ts';
import { ApiQueryOf } from '../docs/api-query.decorator.ts';
import { ApiCall } from '../docs/api-tool.decorator.ts';
import { Cached } from '../http/caching.ts';
import { RequestContext } from '../http/call-context.decorator.ts';
import type { CallContext } from '../http/call-context.decorator.ts';
import { CurrentExchange } from '../http/exchange.ts';
import type { Exchange } from '../http/exchange.ts';
import { NoBodyGuard } from '../http/no-body.guard.ts';
import { once } from '../http/query/formats.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { TEXT, WHOLE_NUMBER } from '../http/query/notations.ts';
import type { QueryContract } from '../http/query/query-contract.ts';
import { QueryPipe } from '../http/query/query.pipe.ts';
import { RawQuery } from '../http/query/raw-query.ts';
import { ForOperators } from '../operator/for-operators.decorator.ts';
import { remoteTool } from '../restaurants/remote-tool.ts';
import { RestaurantTools } from '../restaurants/restaurant-tools.ts';
import { SERVERS } from '../servers.ts';
import { REPORT } from './examples.ts';

const LIST_REPORTS = remoteTool(SERVERS.search, reportTools.list);
const SETTLE_REPORT = remoteTool(SERVERS.search, reportTools.settle);

const reportsQuery = {
  schema: listReportsInput,
  formats: { state: once(TEXT), limit: once(WHOLE_NUMBER), cursor: once(TEXT) },
} satisfies QueryContract<typeof listReportsInput.shape>;

/** A POST that moves one report to another state. */
function ApiReportAction(title: string, description: string, example: object): MethodDecorator {
  return applyDecorators(
    UseGuards(NoQueryGuard, NoBodyGuard),
    HttpCode(200),
    Cached('never'),
    ApiCall({
      tool: { title, description },
      answer: reportResultSchema,
      example: { report: { ...REPORT, ...example } },
      headers: ['Cache-Control'],
      problems: [403, 404],
    }),
    ApiPathParameter('id', 'The id of a report.'),
  );
}

/** What diners reported, for operators, who settle it. */
@ApiTags('operations')
@Controller('api/v1/reports')
@ForOperators()
export class ReportDeskController {
  constructor(@Inject(RestaurantTools) private readonly tools: RestaurantTools) {}

  @Get()
  @Cached('never')
  @ApiCall({
    tool: {
      title: reportTools.list.title,
      description: 'What diners say is wrong with restaurants, the newest first.',
    },
    answer: reportsResultSchema,
    example: { reports: [REPORT], count: 1, total: 1 },
    headers: ['Cache-Control', 'Link'],
    problems: [403],
  })
  @ApiQueryOf(reportsQuery)
  async listReports(
    @RawQuery(new QueryPipe(reportsQuery)) query: z.output<typeof listReportsInput>,
    @CurrentExchange() exchange: Exchange,
    @RequestContext() context: CallContext,
  ): Promise<object> {
    const result = await this.tools.call(LIST_REPORTS, { args: query }, context);
    exchange.linkNextPage(result['next_cursor']);
    return result;
  }

  @Post(':id/settle')
  @ApiReportAction('Settle a report', 'It was dealt with, one way or the other.', {
    state: 'settled',
    settled_at: '2026-11-22T09:00:00.000Z',
  })
  settleReport(@Param('id') id: string, @RequestContext() context: CallContext): Promise<object> {
    return this.tools.call(SETTLE_REPORT, { args: { id } }, context);
  }

  @Post(':id/reopen')
  @ApiReportAction('Open a report again', 'It was not dealt with after all.', {})
  reopenReport(@Param('id') id: string, @RequestContext() context: CallContext): Promise<object> {
    return this.tools.call(SETTLE_REPORT, { args: { id, reopen: true } }, context);
  }
}
