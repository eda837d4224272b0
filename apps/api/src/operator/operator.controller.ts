import { Body, Controller, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ReloadReport } from '@tablewise/mcp-client-manager';
import { ApiAnswer, ApiProblem } from '../docs/api-answer.decorator.ts';
import { BodyPipe } from '../http/body.pipe.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { serverOverview } from '../mcp/server-overview.ts';
import type { ServerOverview } from '../mcp/server-overview.ts';
import { ApiOperatorAction } from './api-operator-action.decorator.ts';
import { OperatorsOnlyGuard } from './operators-only.guard.ts';
import { RESIZE_RULES, ResizeBody } from './resize.body.ts';
import { ServerReload } from './server-reload.ts';

/** What operators do to the MCP servers. Each action answers with the server as it is then. */
@ApiTags('operations')
@Controller('api/v1/mcp')
@UseGuards(OperatorsOnlyGuard, NoQueryGuard)
export class OperatorController {
  constructor(
    @Inject(McpClientManager) private readonly manager: McpClientManager,
    @Inject(ServerReload) private readonly servers: ServerReload,
  ) {}

  @Post('servers/:name/endpoints/:endpoint/drain')
  @ApiOperatorAction('Takes an endpoint out of service: it gets no new calls')
  drain(@Param('name') name: string, @Param('endpoint') endpoint: string): ServerOverview {
    this.manager.drain(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/endpoints/:endpoint/undrain')
  @ApiOperatorAction('Asks an endpoint whether it serves, and puts it back into service')
  async undrain(
    @Param('name') name: string,
    @Param('endpoint') endpoint: string,
  ): Promise<ServerOverview> {
    await this.manager.undrain(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/endpoints/:endpoint/reset-breaker')
  @ApiOperatorAction('Lets calls through to an endpoint again at once')
  resetBreaker(@Param('name') name: string, @Param('endpoint') endpoint: string): ServerOverview {
    this.manager.resetBreaker(name, endpoint);
    return serverOverview(this.manager, name);
  }

  @Post('servers/:name/resize')
  @ApiOperatorAction('Sizes of the pool of every endpoint, until the server is reloaded')
  @ApiBody({ type: ResizeBody })
  @ApiProblem(422)
  resize(
    @Param('name') name: string,
    @Body(new BodyPipe(ResizeBody, RESIZE_RULES)) { min_size, max_size }: ResizeBody,
  ): ServerOverview {
    this.manager.resize(name, min_size, max_size);
    return serverOverview(this.manager, name);
  }

  @Post('reload')
  @HttpCode(200)
  @ApiOperation({ summary: 'Goes over to the servers as their file has them now; fails no call' })
  @ApiAnswer('ReloadReport')
  @ApiProblem(403)
  @ApiProblem(409)
  @ApiProblem(422)
  reload(): Promise<ReloadReport> {
    return this.servers.run();
  }
}
