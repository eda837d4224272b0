/**
 * What the workspace's benchmarks measure piece by piece. Not a part of the package: it can only be
 * imported under the export condition `@tablewise/internals`, and promises nothing.
 */
export { DEFAULT_PICKER, PICKER_KINDS, createPicker } from './fleet/balancing/create-picker.ts';
export type { PickerKind } from './fleet/balancing/create-picker.ts';
export { EndpointLoad } from './fleet/balancing/endpoint-load.ts';
export { DEFAULT_OUTLIER_EJECTION, OutlierEjection } from './fleet/balancing/outlier-ejection.ts';
export { DEFAULT_RAMP_MS, SlowStart } from './fleet/balancing/slow-start.ts';
export { Lane } from './fleet/queue/lane.ts';
export type { PlaceRequest } from './fleet/queue/lane.ts';
export { PlaceQueue } from './fleet/queue/place-queue.ts';
export { DEFAULT_RETRY_BUDGET, RetryBudget } from './resilience/retry-budget.ts';
export { ConnectionPool } from './pool/connection-pool.ts';
export { CancelSource } from './resilience/cancel-signal.ts';
export { Session } from './session/session.ts';
export { HttpTransport } from './transport/http-transport.ts';
