export { InjectMcpClient, mcpClientToken } from './inject-mcp-client.ts';
export { McpClientModule } from './mcp-client.module.ts';
export type { McpClientModuleOptions } from './mcp-client.module.ts';
export { McpServersHealthIndicator } from './mcp-servers.health-indicator.ts';
export type { IndicatorOptions, McpServerIndication } from './mcp-servers.health-indicator.ts';
