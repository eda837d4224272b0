export { AppError } from '@tablewise/kernel';
export type { TokenLock } from './auth/token-lock.ts';
export type { Attempt, AttemptProbe } from './errors/attempt.ts';
export {
  OutcomeUnknownError,
  UnknownServerError,
  UnknownToolError,
  UpstreamFailedError,
  UpstreamOverloadedError,
  UpstreamProtocolError,
  UpstreamUnauthorizedError,
  UpstreamUnreachableError,
} from './errors/call-errors.ts';
export { RequiredServerDownError } from './errors/required-server-down.error.ts';
export type { EndpointHealthReport } from './health/endpoint-health.ts';
export type { HealthKind } from './health/health-state.ts';
export { McpClientManager } from './manager.ts';
export type { ManagerEnvironment } from './manager.ts';
export { InvalidOptionsError, parseManagerOptions } from './options.ts';
export type { ManagerOptions, ServerOptions } from './options.ts';
export { AcquireTimeoutError } from './pool/acquire-timeout.error.ts';
export { PoolClosedError } from './pool/pool-closed.error.ts';
export type { PoolStats } from './pool/pool-stats.ts';
export { QueueFullError } from './pool/queue-full.error.ts';
export type { ServerClient } from './server-client.ts';
export type {
  CallContext,
  CallOutcome,
  CallRequest,
  CallRequirements,
} from './server/call-chain.ts';
export type { ReloadReport } from './server/server-fleet.ts';
export type { ServerHealth } from './server/server-health.ts';
export type { StartReport } from './server/start-report.ts';
export type { ToolDescription } from './session/tool-description.ts';
export type { ToolResult } from './session/tool-result.ts';
export type { CallExplanation } from './telemetry/call-ledger.ts';
export { openTelemetryTracer } from './telemetry/call-tracer.ts';
export type { CallSpan, CallTracer } from './telemetry/call-tracer.ts';
export type { CallEvent, ManagerEventMap } from './telemetry/events.ts';
export type {
  ConnectionStatistics,
  ManagerStatistics,
  ServerStatistics,
} from './telemetry/manager-statistics.ts';
export type { PoolReport, PoolStatsReport } from './telemetry/pool-report.ts';
export { bindPrometheusMetrics } from './telemetry/prometheus-metrics.ts';
