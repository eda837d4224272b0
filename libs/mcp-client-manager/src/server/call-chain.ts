import { CancelledError, DeadlineExceededError } from '@tablewise/kernel';
import type { Attempt } from '../errors/attempt.ts';
import type { ToolResult } from '../session/tool-result.ts';
import type { Endpoint } from './endpoint.ts';

export interface CallContext {
  /** The caller leaves: the call is aborted and its socket freed. */
  readonly signal?: AbortSignal;
  /** Over queue, connect and all attempts, ms; the server's `requestTimeoutMs` by default. */
  readonly deadlineMs?: number;
  /** Appears in the logs of this call. */
  readonly requestId?: string;
}

export interface CallRequest {
  readonly server: string;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type CallOutcome = ToolResult & { readonly attempts: readonly Attempt[] };

interface PendingAttempt {
  readonly endpoint: Endpoint;
  readonly startedAt: number;
}

/** What one call remembers while it runs. */
export class CallChain {
  readonly deadlineMs: number;
  readonly deadlineAt: number;
  readonly callerSignal: AbortSignal;
  lastEndpoint: Endpoint | undefined;
  private readonly ended: Attempt[] = [];
  private pending: PendingAttempt | undefined;

  constructor(
    readonly request: CallRequest,
    readonly context: CallContext,
    defaultDeadlineMs: number,
    readonly startedAt: number,
    /** Whether every endpoint was known to be down when the call began. */
    readonly startedDown: boolean,
  ) {
    this.deadlineMs = context.deadlineMs ?? defaultDeadlineMs;
    this.deadlineAt = startedAt + this.deadlineMs;
    this.callerSignal = context.signal ?? new AbortController().signal;
  }

  get name(): string {
    return `${this.request.server}/${this.request.tool}`;
  }

  begin(endpoint: Endpoint, now: number): void {
    this.lastEndpoint = endpoint;
    this.pending = { endpoint, startedAt: now };
  }

  end(outcome: string, now: number): void {
    this.ended.push(...this.asAttempt(outcome, now));
    this.pending = undefined;
  }

  /** All attempts so far; one that is still out when the caller is answered is `unanswered`. */
  attemptsAt(now: number): readonly Attempt[] {
    return [...this.ended, ...this.asAttempt('unanswered', now)];
  }

  timeUp(): Error {
    return new DeadlineExceededError(this.name, this.deadlineMs);
  }

  /** Whatever happened on the way: a caller who left has cancelled. */
  orCancellation(error: unknown): unknown {
    return this.callerSignal.aborted ? new CancelledError(this.name, error) : error;
  }

  private asAttempt(outcome: string, now: number): Attempt[] {
    if (this.pending === undefined) return [];
    const { endpoint, startedAt } = this.pending;
    const attempt = this.ended.length + 1;
    return [{ attempt, endpoint: endpoint.name, durationMs: now - startedAt, outcome }];
  }
}
