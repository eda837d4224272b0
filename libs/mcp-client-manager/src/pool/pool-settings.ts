import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { RequestHeaders } from '../transport/mcp-transport.ts';
import type { ProcessUsage } from '../transport/stdio/process-usage.ts';

/** What a pool keeps open: one conversation with one endpoint. */
export interface Connection {
  /** Calls that may run on it at a time: 1 is exclusive, `Infinity` multiplexes freely. */
  readonly maxCalls: number;
  /** Whether nothing of one caller can reach another over it, so that callers may share it. */
  readonly isShareable: boolean;
  close(signal: AbortSignal): Promise<void>;
  /** Proves that it still answers; absent where there is no state that could be stale. */
  validate?(signal: CancelSignal): Promise<void>;
  /** What its process uses, where it is one and the system tells. */
  usage?(): ProcessUsage | undefined;
}

/** Bounds of one endpoint's pool. Times in ms. */
export interface PoolSettings {
  /** Connections kept open even when idle. */
  readonly minSize: number;
  readonly maxSize: number;
  /** Temporary connections beyond `maxSize` when it is exhausted, closed after their one use. */
  readonly maxOverflow: number;
  /** An idle connection above `minSize` is closed after this long. */
  readonly idleTimeoutMs: number;
  /** A connection takes no new calls after this long, minus up to a tenth so that not all go at once. */
  readonly maxLifetimeMs: number;
  /** A connection takes no new calls after this many. */
  readonly maxUses: number;
  /** A connection unused for this long is validated before its next call. */
  readonly validateAfterIdleMs: number;
  /** How long that may take: whoever asked for it may have left by then. */
  readonly validateTimeoutMs: number;
  /** An affinity that is not used for this long is forgotten. */
  readonly affinityTtlMs: number;
  /** A lease held longer is logged with the stack of its acquire; 0 switches the detection off. */
  readonly leakDetectionThresholdMs: number;
}

export interface PoolEnvironment {
  /** Names the pool in errors and logs. */
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly onTrouble?: PoolTroubleListener;
}

/**
 * `replacement`: a connection that `minSize` asks for did not open. `disconnect`: one did not close.
 * `eviction`: an idle one had to make room for another caller's.
 */
export type PoolTroubleListener = (
  kind: 'replacement' | 'disconnect' | 'eviction',
  error?: unknown,
) => void;

/** Hears how an idle connection answered, ms, when an acquire has to ask it first. */
export interface ValidationListener {
  validated(durationMs: number, succeeded: boolean): void;
}

/** Who asks, as far as it decides which connection fits. */
export interface LeaseRequest {
  /** Principal and conversation. Connections that cannot be shared serve one such key for life. */
  readonly key: string;
  /** Calls with the same affinity go to the same connection while it is there. */
  readonly affinityKey?: string;
  /** What a connection that is opened for it is opened with, in place of our own credentials. */
  readonly credentials?: RequestHeaders;
  /** Not a call but a check of ours, which no statistics count and which takes nobody's place. */
  readonly isCheck?: boolean;
}
