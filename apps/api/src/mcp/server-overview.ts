import type { McpClientManager, PoolReport, ServerHealth } from '@tablewise/mcp-client-manager';

/** One MCP server as operators see it. */
export interface ServerOverview extends ServerHealth {
  readonly healthy: boolean;
  readonly tools: readonly string[];
  readonly pool?: PoolReport;
}

/** What the manager knows, without asking the server. @throws UnknownServerError */
export function serverOverview(manager: McpClientManager, name: string): ServerOverview {
  const health = manager.health(name);
  const pool = manager.poolStats().pools[name];
  const tools = manager.getAvailableTools()[name] ?? [];
  return {
    ...health,
    healthy: manager.isServerHealthy(name),
    tools: tools.map((tool) => tool.name),
    ...(pool === undefined ? {} : { pool }),
  };
}
