import { Body, Controller, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { InputRule } from '@tablewise/contracts';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import { z } from 'zod';
import { ApiProblems, ApiRoute } from '../docs/api-route.decorator.ts';
import { RELOAD_REPORT } from '../docs/operator-examples.ts';
import { reloadReportSchema } from '../docs/operator-schemas.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { inSnakeCase } from '../http/in-snake-case.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { serverOverview } from '../mcp/server-overview.ts';
import type { ServerOverview } from '../mcp/server-overview.ts';
import { contractBody } from '../restaurants/bodies/contract-body.ts';
import { ApiEndpoint, ApiOperatorAction } from './api-operator-action.decorator.ts';
import { ForOperators } from './for-operators.decorator.ts';
import { ServerReload } from './server-reload.ts';

const MAX_SIZE = 10_000;

const sizes = z.object({
  min_size: z.int().min(0).max(MAX_SIZE).describe('Connections that are kept open.'),
  max_size: z.int().min(1).max(MAX_SIZE).describe('Connections at most.'),
});

/** Connections per endpoint from now on. */
class ResizeBody extends contractBody(sizes) {}

const RESIZE_RULES: readonly InputRule<ResizeBody>[] = [
  {
    path: ['min_size'],
    detail: 'must not be larger than max_size',
    isBroken: ({ min_size = 0, max_size = MAX_SIZE }) => min_size > max_size,
  },
];

/** What operators do to the MCP servers. Each action answers with the server as it is then. */
@ApiTags('operations')
@Controller('api/v1/mcp')
@ForOperators()
@UseGuards(NoQueryGuard)
export class OperatorController {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(ServerReload) private readonly servers: ServerReload,
  ) {}

  @Post('servers/:name/endpoints/:endpoint/drain')
  @ApiOperatorAction(
    'Take an endpoint out of service',
    'It gets no new calls; those that are out end.',
  )
  @ApiEndpoint()
  drainEndpoint(@Param('name') name: string, @Param('endpoint') endpoint: string): ServerOverview {
    this.manager.drain(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/endpoints/:endpoint/undrain')
  @ApiOperatorAction('Put an endpoint back into service', 'It is asked first whether it serves.')
  @ApiEndpoint()
  async undrainEndpoint(
    @Param('name') name: string,
    @Param('endpoint') endpoint: string,
  ): Promise<ServerOverview> {
    await this.manager.undrain(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/endpoints/:endpoint/reset-breaker')
  @ApiOperatorAction('Reset the breaker of an endpoint', 'Calls go there again at once.')
  @ApiEndpoint()
  resetBreaker(@Param('name') name: string, @Param('endpoint') endpoint: string): ServerOverview {
    this.manager.resetBreaker(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/resize')
  @ApiOperatorAction(
    'Resize the pools of a server',
    'Of every endpoint, until the server is reloaded.',
  )
  @ApiBody({
    type: ResizeBody,
    examples: { example: { value: { min_size: 1, max_size: 10 } } },
  })
  @ApiProblems(413, 415)
  resizePools(
    @Param('name') name: string,
    @Body(new BodyPipe(ResizeBody, RESIZE_RULES)) { min_size, max_size }: ResizeBody,
  ): ServerOverview {
    this.manager.resize(name, min_size, max_size);
    return serverOverview(this.manager, name);
  }

  @Post('reload')
  @HttpCode(200)
  @ApiRoute({
    summary: 'Reload the servers from their file',
    description: 'Goes over to the servers as the file has them now, and fails no call.',
    answer: reloadReportSchema,
    example: RELOAD_REPORT,
    problems: [403, 409, 422],
  })
  async reloadServers(): Promise<z.infer<typeof reloadReportSchema>> {
    return inSnakeCase(await this.servers.run());
  }
}
