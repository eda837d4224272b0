import { asError, messageOf } from '@tablewise/kernel';
import type { Call, RunningAttempt } from '../call/call.ts';
import { RetryRules } from '../call/retry-rules.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { linkedTo, sleepUnder, throwIfCancelled } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { DEFAULT_MAX_EXTRA, HedgePolicy } from '../resilience/hedge-policy.ts';
import { RetryBudget } from '../resilience/retry-budget.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { ToolResult } from '../session/tool-result.ts';
import type { ServerResources } from './server-resources.ts';

/** Where attempts get their places. */
export interface Placement {
  /** A place at an endpoint that is up, at once; for a `hedge` at another than the call is at. */
  tryTake(attempt: RunningAttempt): Endpoint | undefined;
  /** @throws a POOL_* error, CircuitOpenError, RestingError, or the signal's reason */
  wait(attempt: RunningAttempt, signal: CancelSignal): Promise<Endpoint>;
  /** @throws NoEndpointError */
  requireEndpoint(): void;
  /** Whether an endpoint other than that one is up. */
  othersUp(endpoint: string | undefined): boolean;
  /** As `othersUp`, or may be back by now, which a call can try or wait for. */
  hasAlternative(endpoint: string | undefined): boolean;
}

/**
 * The chain that a call of one server runs through, outside in: deadline → attempts (retry budget) →
 * hedge → a place at an endpoint → that endpoint, which leases a connection and sends.
 */
export class CallRunner {
  private readonly retries: RetryRules;
  private readonly budget: RetryBudget;
  private readonly hedge: HedgePolicy | undefined;

  constructor(
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly placement: Placement,
    private readonly closing: AbortSignal,
  ) {
    const { clock, random } = resources;
    this.budget = new RetryBudget({ ...settings.retry.budget, clock });
    this.retries = new RetryRules(settings.retry, this.budget, random);
    if (settings.hedging) this.hedge = new HedgePolicy({ maxExtra: DEFAULT_MAX_EXTRA, clock });
  }

  /** Whether an attempt that is out may be given up for another, which the budget allows. */
  readonly mayMove = (attempt: RunningAttempt): boolean =>
    attempt.isRepeatable &&
    attempt.call.attemptsMade < this.settings.retry.maxAttempts &&
    this.placement.othersUp(attempt.endpoint) &&
    this.budget.canRetry;

  /** Throws what `Endpoint.run` does, NoEndpointError, DeadlineExceededError or the caller's reason. */
  run(call: Call): Promise<ToolResult> {
    const { clock } = this.resources;
    const { maxRequestTimeoutMs } = this.settings;
    const timeUp = (givenMs: number): Error => call.timeUp(givenMs);
    const deadline = new DeadlinePolicy(call.deadlineMs, timeUp, clock, maxRequestTimeoutMs);
    this.budget.recordCall();
    return deadline.execute((signal) => this.attempts(call, deadline, signal), call.callerSignal);
  }

  private async attempts(
    call: Call,
    deadline: DeadlinePolicy,
    signal: CancelSignal,
  ): Promise<ToolResult> {
    const { clock } = this.resources;
    const onProgress = this.progressOf(call, deadline);
    for (;;) {
      this.placement.requireEndpoint();
      const attempt = call.begin(clock.now());
      try {
        return await (this.hedge === undefined
          ? this.attempt(attempt, signal, onProgress)
          : this.hedged(this.hedge, attempt, signal, onProgress));
      } catch (error) {
        throwIfCancelled(signal);
        const delayMs = this.closing.aborted ? undefined : this.delayAfter(call, error, deadline);
        if (delayMs === undefined) throw error;
        if (delayMs > 0) await this.pause(delayMs, signal);
        // Whoever closes meanwhile has no more tries to give.
        if (this.closing.aborted) throw error;
      }
    }
  }

  /** As long as that, or until the server closes. @throws the reason of the signal */
  private async pause(delayMs: number, signal: CancelSignal): Promise<void> {
    const { source, release } = linkedTo(signal);
    const onClose = (): void => {
      source.abort(asError(this.closing.reason));
    };
    this.closing.addEventListener('abort', onClose);
    try {
      await sleepUnder(this.resources.clock, delayMs, source);
    } catch (error) {
      if (!this.closing.aborted) throw error;
    } finally {
      this.closing.removeEventListener('abort', onClose);
      release();
    }
    throwIfCancelled(signal);
  }

  /** Without a promise of its own where a place is free. */
  private attempt(
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    const endpoint = this.placement.tryTake(attempt);
    if (endpoint !== undefined) return this.runAt(endpoint, attempt, signal, onProgress);
    return this.placement
      .wait(attempt, signal)
      .then((granted) => this.runAt(granted, attempt, signal, onProgress));
  }

  private runAt(
    endpoint: Endpoint,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    return this.placement.othersUp(endpoint.name)
      ? this.runMovable(endpoint, attempt, signal, onProgress)
      : endpoint.run(attempt, signal, onProgress);
  }

  /** Somebody else could do it, so this attempt can be ended without ending the call. */
  private async runMovable(
    endpoint: Endpoint,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    const { source, release } = linkedTo(signal);
    attempt.cancel = source;
    try {
      return await endpoint.run(attempt, source, onProgress);
    } finally {
      release();
    }
  }

  private hedged(
    hedge: HedgePolicy,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    return hedge.execute(
      (inner) => this.attempt(attempt, inner, onProgress),
      () => {
        if (!attempt.wasPlaced || !attempt.isRepeatable) return undefined;
        const second = attempt.call.begin(this.resources.clock.now(), 'hedge');
        const endpoint = this.placement.tryTake(second);
        if (endpoint !== undefined) return (inner) => endpoint.run(second, inner, onProgress);
        attempt.call.withdraw(second);
        return undefined;
      },
      signal,
    );
  }

  private delayAfter(call: Call, error: unknown, deadline: DeadlinePolicy): number | undefined {
    const attempt = call.attemptOf(error);
    if (attempt === undefined) return undefined;
    const means = attempt.fail(error);
    const delayMs = this.retries.delayAfter(attempt, means, {
      hasAlternative: this.placement.hasAlternative(attempt.endpoint),
      leftMs: deadline.leftMs,
    });
    if (delayMs === undefined) return undefined;
    const { server, tool } = call.request;
    const { requestId } = call.context;
    const { endpoint } = attempt;
    const reason = messageOf(error);
    this.resources.logger.warn(
      { server, endpoint, tool, attempt: attempt.attempt, delayMs, reason, requestId },
      'call is tried again',
    );
    return delayMs;
  }

  /** A call that listens to its progress may take as long as there is some, up to the hard cap. */
  private progressOf(call: Call, deadline: DeadlinePolicy): ProgressListener | undefined {
    const { onProgress } = call.context;
    if (onProgress === undefined) return undefined;
    return (progress) => {
      deadline.extend();
      return onProgress(progress);
    };
  }
}
