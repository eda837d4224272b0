import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { PoolStatsReport, ToolDescription } from '@tablewise/mcp-client-manager';
import type { z } from 'zod';
import { AppError } from '@tablewise/kernel';
import { ApiPathParameter } from '../docs/api-path-parameter.decorator.ts';
import { ApiRoute } from '../docs/api-route.decorator.ts';
import {
  CALL_EXPLANATION,
  MCP_SERVER,
  MCP_SERVERS,
  MCP_TOOLS,
  POOL_STATS,
} from '../docs/operator-examples.ts';
import {
  callExplanationSchema,
  mcpServerSchema,
  mcpServersSchema,
  mcpToolsSchema,
  poolStatsSchema,
} from '../docs/operator-schemas.ts';
import { inSnakeCase } from '../http/in-snake-case.ts';
import { NoQueryGuard } from '../http/query/no-query.guard.ts';
import { ApiServerName } from '../operator/api-operator-action.decorator.ts';
import { ForOperators } from '../operator/for-operators.decorator.ts';
import { serverOverview, statisticsOf } from './server-overview.ts';
import type { ServerOverview } from './server-overview.ts';

/** No call has this id, or it was so long ago that it is forgotten. */
export class UnknownCallError extends AppError {
  readonly code = 'INPUT_UNKNOWN_CALL';

  constructor(callId: string) {
    super('This call is not remembered: there was none, or it was long ago.', { call_id: callId });
  }
}

type ListedTool = z.infer<typeof mcpToolsSchema>['tools'][string][number];

/** What the client manager knows, for operators. Nothing here asks a server. */
@ApiTags('operations')
@Controller()
@ForOperators()
@UseGuards(NoQueryGuard)
export class McpController {
  constructor(@Inject(McpClientManager) private readonly manager: McpClientManager) {}

  @Get('api/v1/mcp/servers')
  @ApiRoute({
    summary: 'The MCP servers',
    description: 'Health, tools and connections of each; figures of the last while over all.',
    answer: mcpServersSchema,
    example: MCP_SERVERS,
    problems: [403, 422],
  })
  listMcpServers(): z.infer<typeof mcpServersSchema> {
    const servers = this.manager.serverNames.map((name) => serverOverview(this.manager, name));
    return { servers, statistics: statisticsOf(this.manager) };
  }

  @Get('api/v1/mcp/servers/:name')
  @ApiServerName()
  @ApiRoute({
    summary: 'One MCP server',
    description: 'Its health, tools and connections.',
    answer: mcpServerSchema,
    example: MCP_SERVER,
    problems: [403, 404, 422],
  })
  getMcpServer(@Param('name') name: string): ServerOverview {
    return serverOverview(this.manager, name);
  }

  @Get('api/v1/mcp/tools')
  @ApiRoute({
    summary: 'The tools of all servers',
    description: 'With their schemas, as the servers described them when they were connected to.',
    answer: mcpToolsSchema,
    example: MCP_TOOLS,
    problems: [403, 422],
  })
  listMcpTools(): z.infer<typeof mcpToolsSchema> {
    const tools = Object.entries(this.manager.getAvailableTools());
    return { tools: Object.fromEntries(tools.map(([name, list]) => [name, list.map(asListed)])) };
  }

  @Get('api/v1/mcp/calls/:id')
  @ApiPathParameter('id', 'One of the ids in the X-Call-Id of an answer.')
  @ApiRoute({
    summary: 'How a call went',
    description: 'Where it was sent and why there, how long it waited: of the last thousand calls.',
    answer: callExplanationSchema,
    example: CALL_EXPLANATION,
    problems: [403, 404, 422],
  })
  explainCall(@Param('id') id: string): z.infer<typeof callExplanationSchema> {
    const explanation = this.manager.explain(id);
    if (explanation === undefined) throw new UnknownCallError(id);
    return inSnakeCase(explanation);
  }

  @Get('mcp-pool-stats')
  @ApiRoute({
    summary: 'The connection pools',
    description: 'Figures of the connections to each server.',
    answer: poolStatsSchema,
    example: POOL_STATS,
    problems: [403, 422],
  })
  getPoolStats(): PoolStatsReport {
    return this.manager.poolStats();
  }
}

/** Schemas and annotations are those of the server, in the words of JSON Schema and MCP. */
function asListed({ inputSchema, outputSchema, ...tool }: ToolDescription): ListedTool {
  return {
    ...tool,
    input_schema: inputSchema,
    ...(outputSchema !== undefined && { output_schema: outputSchema }),
  };
}
