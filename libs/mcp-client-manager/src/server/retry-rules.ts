import { CallFailure } from '../errors/call-failure.ts';
import type { ServerSettings } from '../options.ts';
import { PoolClosedError } from '../pool/pool-closed.error.ts';
import { exponentialBackoff } from '../resilience/backoff.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import type { DeadlinePolicy } from '../resilience/deadline-policy.ts';
import { RetryBudget } from '../resilience/retry-budget.ts';
import type { CallChain } from './call-chain.ts';
import type { Endpoint } from './endpoint.ts';
import { messageOf } from './failure-kinds.ts';
import type { ServerResources } from './server-resources.ts';

interface Situation {
  readonly chain: CallChain;
  readonly deadline: DeadlinePolicy;
  readonly endpoints: readonly Endpoint[];
}

/** When a call of one server may be tried again, and how soon. */
export class RetryRules {
  private readonly budget: RetryBudget;
  private readonly backoff: (attempt: number) => number;

  constructor(
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
  ) {
    const { clock, random } = resources;
    this.budget = new RetryBudget({ ...settings.retry.budget, clock });
    this.backoff = exponentialBackoff(settings.retry, random);
  }

  recordCall(): void {
    this.budget.recordCall();
  }

  /** Milliseconds until the next attempt; `undefined` when there is to be none. */
  delayAfter(error: unknown, attempt: number, situation: Situation): number | undefined {
    const delayMs = this.wanted(error, attempt, situation);
    if (delayMs === undefined || delayMs >= situation.deadline.leftMs) return undefined;
    if (isFree(error)) return delayMs;
    if (!this.budget.canRetry) return undefined;
    this.budget.spend();
    return delayMs;
  }

  log(error: unknown, attempt: number, delayMs: number, chain: CallChain): void {
    const { server, tool } = chain.request;
    const { requestId } = chain.context;
    const endpoint = chain.lastEndpoint;
    const reason = messageOf(error);
    this.resources.logger.warn(
      { server, endpoint, tool, attempt, delayMs, reason, requestId },
      'call is tried again',
    );
  }

  /** At once where another endpoint is up or nothing was wrong but the session; else after a backoff. */
  private wanted(error: unknown, attempt: number, situation: Situation): number | undefined {
    const { chain, endpoints } = situation;
    if (isFree(error)) return 0;
    const othersUp = endpoints.some(({ name, isUp }) => isUp && name !== chain.lastEndpoint);
    if (error instanceof CircuitOpenError || error instanceof PoolClosedError)
      return othersUp && !this.resources.closing.aborted ? 0 : undefined;
    if (!(error instanceof CallFailure) || !error.mayRepeat) return undefined;
    if (othersUp) return 0;
    // Known to be down: this attempt was probe enough, the caller is not kept waiting.
    if (chain.startedDown) return undefined;
    const asked = error.failure.kind === 'refused' ? (error.failure.retryAfterMs ?? 0) : 0;
    if (asked > this.settings.retry.maxDelayMs) return undefined;
    return Math.max(asked, this.backoff(attempt));
  }
}

/** The server refused before it ran anything, and another try is not another load on a failing peer. */
function isFree(error: unknown): boolean {
  return error instanceof CallFailure && error.heals;
}
