export { ConfigInvalidError } from './read-config.ts';
export { createLogger } from './create-logger.ts';
export type { LogLevel } from './create-logger.ts';
export { createMetricsRegistry } from './create-metrics-registry.ts';
export { DataFolderError, requireDataFolder } from './data-folder.ts';
export type { ConfigFault } from './environment.ts';
export {
  envHostNames,
  envInteger,
  envJsonFile,
  envList,
  metricsAddress,
  serviceEnvironment,
} from './environment.ts';
export { mcpServerEnvironment, readMcpServerConfig } from './mcp-server-config.ts';
export type { McpServerConfig } from './mcp-server-config.ts';
export { readConfig } from './read-config.ts';
export type { EnvironmentOwner } from './read-config.ts';
export { runService } from './run-service.ts';
export type { ProcessHost, Service } from './run-service.ts';
export { toolMetrics } from './tool-metrics.ts';
export type { ToolMetrics } from './tool-metrics.ts';
export { withMetrics } from './with-metrics.ts';
export type { Metrics, MetricsAddress } from './with-metrics.ts';
export { ADDRESS_IN_USE, listeningMessageSchema } from './to-supervisor.ts';
export type { ListeningMessage } from './to-supervisor.ts';
