import type { HealthKind } from '../endpoint/health-state.ts';
import type { ReloadPlan } from '../fleet/reload-plan.ts';
import type { ToolChange } from '../fleet/tool-pins.ts';
import type { BreakerKind } from '../resilience/breaker-state.ts';

interface AtEndpoint {
  readonly server: string;
  readonly endpoint: string;
}

/** How a call ended, for metrics and the log: `code` is the error's, absent after an answer. */
export interface CallEvent {
  readonly callId: string;
  /** Of the context. */
  readonly requestId: string | undefined;
  readonly server: string;
  readonly tool: string;
  /** Whether the server ever listed it: any text can be asked for. */
  readonly isListed: boolean;
  /** The one that answered, else the last one tried, if any was. */
  readonly endpoint: string | undefined;
  readonly durationMs: number;
  readonly attempts: number;
  readonly isError: boolean;
  readonly code: string | undefined;
}

/** What the manager tells, under the names of the designs that it unites. */
export interface ManagerEventMap {
  starting: Record<string, never>;
  started: { readonly successful: number; readonly failed: number; readonly total: number };
  'client:connected': AtEndpoint & { readonly era: string };
  'client:creation-failed': AtEndpoint & { readonly error: string };
  'client:disconnected': AtEndpoint;
  'client:error': AtEndpoint & { readonly error: string };
  /** A caller's idle connection had to make room for another's. */
  'client:evicted': AtEndpoint;
  'client:removed': AtEndpoint;
  'client:healthy': AtEndpoint;
  'client:unhealthy': AtEndpoint & { readonly from: HealthKind; readonly error?: string };
  'client:recovering': AtEndpoint;
  'client:recovered': AtEndpoint;
  /** A check of an unhealthy endpoint failed again. */
  'client:recovery-failed': AtEndpoint & { readonly error: string };
  /** A connection that is to be kept open could not be opened again. */
  'client:replacement-failed': AtEndpoint & { readonly error: string };
  /** A connection did not close in good order. */
  'client:disconnect-error': AtEndpoint & { readonly error: string };
  /** Something that the server said unasked. */
  notification: AtEndpoint & { readonly method: string; readonly params?: object };
  /** The tools are not those that were first listed. */
  'tools:changed': AtEndpoint & { readonly changes: readonly ToolChange[] };
  'health-check': AtEndpoint & { readonly durationMs: number; readonly succeeded: boolean };
  breaker: {
    readonly server: string;
    /** Absent for the breaker of a server's tokens. */
    readonly endpoint?: string;
    readonly purpose: string;
    readonly from: BreakerKind;
    readonly to: BreakerKind;
  };
  ejected: AtEndpoint & { readonly reason: string; readonly ejectionMs: number };
  /** By an operator: out of service, and back. */
  drained: AtEndpoint;
  undrained: AtEndpoint;
  /** By an operator: the pools of all endpoints of the server. */
  resized: { readonly server: string; readonly minSize: number; readonly maxSize: number };
  reloaded: ReloadPlan;
  call: CallEvent;
  'shutting-down': Record<string, never>;
  shutdown: Record<string, never>;
}
