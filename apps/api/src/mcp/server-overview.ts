import type { McpClientManager } from '@tablewise/mcp-client-manager';
import type { z } from 'zod';
import type { mcpServerSchema, mcpServersSchema } from '../docs/operator-schemas.ts';
import { inSnakeCase } from '../http/in-snake-case.ts';

/** One MCP server as operators see it. */
export type ServerOverview = z.infer<typeof mcpServerSchema>;
/** What all of them did. */
export type Statistics = z.infer<typeof mcpServersSchema>['statistics'];

/** What the manager knows, without asking the server. @throws UnknownServerError */
export function serverOverview(manager: McpClientManager, name: string): ServerOverview {
  const health = manager.health(name);
  const pool = manager.poolStats().pools[name];
  const tools = manager.getAvailableTools()[name] ?? [];
  return {
    ...inSnakeCase(health),
    healthy: manager.isServerHealthy(name),
    tools: tools.map((tool) => tool.name),
    ...(pool === undefined ? {} : { pool }),
  };
}

export function statisticsOf(manager: McpClientManager): Statistics {
  const { servers, ...overAll } = manager.statistics();
  const byName = Object.entries(servers).map(
    ([name, server]) => [name, inSnakeCase(server)] as const,
  );
  return { ...inSnakeCase(overAll), servers: Object.fromEntries(byName) };
}
