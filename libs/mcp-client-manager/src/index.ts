export { AppError, CancelledError, DeadlineExceededError } from '@tablewise/kernel';
export type { GrantedToken, LockedToken, TokenLock, TokenWish } from './auth/token-lock.ts';
export type { Attempt, AttemptProbe } from './call/attempt.ts';
export {
  OutcomeUnknownError,
  ToolChangedError,
  UnknownEndpointError,
  UnknownServerError,
  UnknownToolError,
  UpstreamFailedError,
  UpstreamOverloadedError,
  UpstreamProtocolError,
  UpstreamUnauthorizedError,
  UpstreamUnreachableError,
} from './call/call-errors.ts';
export { RequiredServerDownError } from './fleet/required-server-down.error.ts';
export type { EndpointHealthReport } from './endpoint/endpoint-health.ts';
export type { HealthKind } from './endpoint/health-state.ts';
export { McpClientManager } from './manager.ts';
export type { ManagerEnvironment } from './options/manager-environment.ts';
export { InvalidOptionsError, parseManagerOptions } from './options/manager-options.ts';
export type { ManagerOptions, ServerOptions } from './options/manager-options.ts';
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
} from './call/call-context.ts';
export { InvalidContextError } from './call/call-context.ts';
export type { ReloadReport } from './fleet/server-fleet.ts';
export type { ServerHealth } from './fleet/server-health.ts';
export type { StartReport } from './fleet/start-report.ts';
export type { ToolChange } from './fleet/tool-pins.ts';
export type { ToolDescription } from './session/tool-description.ts';
export type { ToolResult } from './session/tool-result.ts';
export type { CallExplanation } from './telemetry/call-ledger.ts';
export { openTelemetryTracer } from './telemetry/call-tracer.ts';
export type { CallSpan, CallTracer } from './telemetry/call-tracer.ts';
export type { CallEvent, ManagerEventMap } from './telemetry/events.ts';
export type { Bookmark, News } from './telemetry/history/history.ts';
export type { EndpointStep, HistoryStep, ServerStep } from './telemetry/history/history-step.ts';
export { PAST_EVENTS } from './telemetry/history/past-event.ts';
export type { PastEvent } from './telemetry/history/past-event.ts';
export type {
  ConnectionStatistics,
  ManagerStatistics,
  ServerStatistics,
} from './telemetry/manager-statistics.ts';
export type { PoolReport, PoolStatsReport } from './telemetry/pool-report.ts';
export { bindPrometheusMetrics } from './telemetry/prometheus-metrics.ts';
