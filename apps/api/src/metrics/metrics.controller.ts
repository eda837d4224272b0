import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../docs/api-route.decorator.ts';
import { headerReferences } from '../docs/headers.ts';
import type { FastifyReply } from 'fastify';
import { Registry } from 'prom-client';
import { ForOperators } from '../operator/for-operators.decorator.ts';

/** What this process counted, in Prometheus’s text format. */
@ApiTags('operations')
@Controller('metrics')
@ForOperators()
export class MetricsController {
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  @Get()
  @ApiOperation({
    summary: 'Figures for Prometheus',
    description: 'Requests, calls, connections and this process, in its text format.',
  })
  @ApiOkResponse({
    description: 'In the text format of Prometheus.',
    headers: headerReferences(['X-Request-Id']),
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: '# HELP process_cpu_seconds_total Total CPU time.\n',
      },
    },
  })
  @ApiProblems(403)
  async getMetrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.registry.contentType);
    return this.registry.metrics();
  }
}
