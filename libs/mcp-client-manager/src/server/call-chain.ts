import { CancelledError, DeadlineExceededError } from '@tablewise/kernel';
import type { Attempt } from '../errors/attempt.ts';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { Priority } from '../resilience/waiter.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { ToolResult } from '../session/tool-result.ts';
import type { CallSpan } from '../telemetry/call-tracer.ts';
import { RunningAttempt } from './running-attempt.ts';

/** What matters most to one call; it overrides the server's picker. */
export interface CallRequirements {
  /** The endpoint that answers quickest. */
  readonly lowLatency?: boolean;
  /** The endpoint with the fewest calls in flight. */
  readonly highThroughput?: boolean;
}

/** Who calls and how. All of it is optional. */
export interface CallContext {
  /** The caller leaves: the call is aborted and its socket freed. */
  readonly signal?: AbortSignal;
  /** Over queue, connect and all attempts, ms; the server's `requestTimeoutMs` by default. */
  readonly deadlineMs?: number;
  /** For a place at an endpoint, ms; `acquireTimeoutMs` by default. */
  readonly queueTimeoutMs?: number;
  readonly priority?: Priority;
  /** Principal: connections with state are not shared across them, and queues are fair to each. */
  readonly userId?: string;
  /** The user's own access token; goes only where its audience says. */
  readonly token?: string;
  /** Calls of one conversation share a session that no other conversation uses. */
  readonly conversationId?: string;
  /** Calls with the same key go to the same endpoint and connection while they are healthy. */
  readonly affinityKey?: string;
  readonly requirements?: CallRequirements;
  /** Progress of the call; it extends the deadline up to the server's `maxRequestTimeoutMs`. */
  readonly onProgress?: ProgressListener;
  /** More for `_meta` of the request. Made once where it is always the same, it costs nothing. */
  readonly meta?: Readonly<Record<string, string>>;
  /** Appears in the logs of this call. */
  readonly requestId?: string;
}

export interface CallRequest {
  readonly server: string;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type CallOutcome = ToolResult & {
  /** For `explain`. */
  readonly callId: string;
  readonly attempts: readonly Attempt[];
};

const NO_ATTEMPTS: readonly Attempt[] = [];

let calls = 0;

/** What one call carries along while it runs. */
export class CallChain {
  readonly callId = `c${(++calls).toString(36)}`;
  readonly deadlineMs: number;
  readonly callerSignal: CancelSignal;
  /** Trace context for the server. */
  span: CallSpan | undefined;
  /** Each knows the one before: an array is two objects more. */
  private last: RunningAttempt | undefined;
  /** Both are known once it has ended. */
  durationMs = 0;
  attempts: readonly Attempt[] = NO_ATTEMPTS;

  constructor(
    readonly request: CallRequest,
    readonly context: CallContext,
    defaultDeadlineMs: number,
    readonly startedAt: number,
    /** Whether every endpoint was known to be down when the call began. */
    readonly startedDown: boolean,
  ) {
    this.deadlineMs = context.deadlineMs ?? defaultDeadlineMs;
    this.callerSignal = context.signal ?? NEVER_CANCELLED;
  }

  get name(): string {
    return `${this.request.server}/${this.request.tool}`;
  }

  /** Where the last attempt went. */
  get lastEndpoint(): string | undefined {
    return this.last?.endpoint;
  }

  begin(endpoint: string, picked: string, now: number): RunningAttempt {
    this.last = new RunningAttempt(endpoint, picked, now, this.last);
    return this.last;
  }

  /** What is still out now is `unanswered`. */
  end(now: number): void {
    this.durationMs = now - this.startedAt;
    const attempts: Attempt[] = [];
    for (let one = this.last; one !== undefined; one = one.previous) attempts.unshift(one.at(now));
    this.attempts = attempts;
  }

  timeUp(): Error {
    return new DeadlineExceededError(this.name, this.deadlineMs);
  }

  /** Whatever happened on the way: a caller who left has cancelled. */
  orCancellation(error: unknown): unknown {
    return this.callerSignal.aborted ? new CancelledError(this.name, error) : error;
  }
}
