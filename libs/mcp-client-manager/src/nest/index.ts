export { McpClientModule } from './mcp-client.module.ts';
export type { McpClientModuleOptions } from './mcp-client.module.ts';
export { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';
