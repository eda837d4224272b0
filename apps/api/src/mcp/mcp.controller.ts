import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type {
  CallExplanation,
  ManagerStatistics,
  PoolStatsReport,
  ToolDescription,
} from '@tablewise/mcp-client-manager';
import { ApiAnswer, ApiProblem } from '../docs/api-answer.decorator.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { serverOverview } from './server-overview.ts';
import type { ServerOverview } from './server-overview.ts';
import { UnknownCallError } from './unknown-call.error.ts';

/** What the client manager knows, for operators. Nothing here asks a server. */
@ApiTags('operations')
@Controller()
@UseGuards(NoQueryGuard)
export class McpController {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  @Get('api/v1/mcp/servers')
  @ApiOperation({ summary: 'The MCP servers: health, tools, pool; and statistics over all' })
  @ApiAnswer('McpServers')
  servers(): { servers: ServerOverview[]; statistics: ManagerStatistics } {
    const servers = this.manager.serverNames.map((name) => serverOverview(this.manager, name));
    return { servers, statistics: this.manager.statistics() };
  }

  @Get('api/v1/mcp/servers/:name')
  @ApiOperation({ summary: 'One MCP server' })
  @ApiAnswer('McpServer')
  @ApiProblem(404)
  server(@Param('name') name: string): ServerOverview {
    return serverOverview(this.manager, name);
  }

  @Get('api/v1/mcp/tools')
  @ApiOperation({ summary: 'The tools of all servers with their schemas' })
  @ApiAnswer('McpTools')
  tools(): { tools: Record<string, readonly ToolDescription[]> } {
    return { tools: this.manager.getAvailableTools() };
  }

  @Get('api/v1/mcp/calls/:id')
  @ApiOperation({
    summary: 'How one of the last thousand calls went; its id is the X-Call-Id of an answer',
  })
  @ApiAnswer('CallExplanation')
  @ApiProblem(404)
  call(@Param('id') id: string): CallExplanation {
    const explanation = this.manager.explain(id);
    if (explanation === undefined) throw new UnknownCallError(id);
    return explanation;
  }

  @Get('mcp-pool-stats')
  @ApiOperation({ summary: 'The connection pools' })
  @ApiAnswer('PoolStats')
  poolStats(): PoolStatsReport {
    return this.manager.poolStats();
  }
}
