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

/** What a call is remembered by, for as long as it can be explained. */
export interface CallExplanation {
  readonly callId: string;
  readonly server: string;
  readonly tool: string;
  readonly requestId?: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** `answered`, `running`, or the code of the error. */
  readonly outcome: string;
  readonly attempts: readonly Attempt[];
}

let calls = 0;

/** What one call carries along and remembers. */
export class CallChain {
  readonly callId = `c${(++calls).toString(36)}`;
  readonly deadlineMs: number;
  readonly callerSignal: CancelSignal;
  /** Trace context for the server. */
  span: CallSpan | undefined;
  private readonly attempts: RunningAttempt[] = [];
  private endedAt: number | undefined;
  private outcome = 'running';

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

  get attemptCount(): number {
    return this.attempts.length;
  }

  /** Where the last attempt went. */
  get lastEndpoint(): string | undefined {
    return this.attempts.at(-1)?.endpoint;
  }

  begin(endpoint: string, picked: string, now: number): RunningAttempt {
    const attempt = new RunningAttempt(this.attempts.length + 1, endpoint, picked, now);
    this.attempts.push(attempt);
    return attempt;
  }

  end(outcome: string, now: number): void {
    this.outcome = outcome;
    this.endedAt = now;
  }

  /** All attempts so far; one that is still out is `unanswered`. */
  attemptsAt(now: number): readonly Attempt[] {
    return this.attempts.map((attempt) => attempt.at(now));
  }

  explain(now: number): CallExplanation {
    const { callId, startedAt, outcome, request, context } = this;
    const until = this.endedAt ?? now;
    return {
      callId,
      server: request.server,
      tool: request.tool,
      ...(context.requestId === undefined ? {} : { requestId: context.requestId }),
      startedAt,
      durationMs: until - startedAt,
      outcome,
      attempts: this.attemptsAt(until),
    };
  }

  timeUp(): Error {
    return new DeadlineExceededError(this.name, this.deadlineMs);
  }

  /** Whatever happened on the way: a caller who left has cancelled. */
  orCancellation(error: unknown): unknown {
    return this.callerSignal.aborted ? new CancelledError(this.name, error) : error;
  }
}
