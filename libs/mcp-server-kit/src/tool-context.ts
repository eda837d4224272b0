import type { Principal } from './access/principal.ts';

/** https://www.w3.org/TR/trace-context: of the caller's span. */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate?: string;
}

/** How far a call has come; `progress` only grows, and `total` is unknown where it is absent. */
export interface Progress {
  readonly progress: number;
  readonly total?: number;
  readonly message?: string;
}

/** From the least to the most severe, as the protocol has them. */
export const LOG_LEVELS = [
  'debug',
  'info',
  'notice',
  'warning',
  'error',
  'critical',
  'alert',
  'emergency',
] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a tool knows of its call beside the arguments, and what it may say before its result. */
export interface ToolContext {
  /** Aborts when nobody will read the result any more: the caller has left, or cancelled. */
  readonly signal: AbortSignal;
  readonly principal: Principal;
  /** The caller's own `X-Request-Id` where it is sane, else a new one: for logs. */
  readonly requestId: string;
  readonly traceContext: TraceContext | undefined;
  /** What the caller said beside the arguments, `_meta` of the protocol: nothing of it is checked. */
  readonly meta: Readonly<Record<string, unknown>>;
  /**
   * Reaches a caller that asked for progress. Both this and `log` may be called at any time and
   * never fail: what a client does not read in time, or what comes after the result, is dropped.
   */
  readonly progress: (progress: Progress) => void;
  /** Reaches a caller that listens to that level; `data` is a text or a JSON object. */
  readonly log: (level: LogLevel, data: string | Readonly<Record<string, unknown>>) => void;
}
