import type { Random } from '@tablewise/kernel';
import { exponentialBackoff } from '../resilience/backoff.ts';
import type { BackoffOptions } from '../resilience/backoff.ts';
import type { RetryBudget } from '../resilience/retry-budget.ts';
import type { RunningAttempt } from './call.ts';
import type { Classification } from './classify.ts';

export interface RetrySettings extends BackoffOptions {
  /** Counts the first. */
  readonly maxAttempts: number;
}

/** What the fleet and the clock say when an attempt has failed. */
export interface RetrySituation {
  /** Whether another endpoint is up, or may be back by now. */
  readonly hasAlternative: boolean;
  readonly leftMs: number;
}

/** When a call of one server may be tried again, and how soon. */
export class RetryRules {
  private readonly backoff: (attempt: number) => number;

  constructor(
    private readonly settings: RetrySettings,
    private readonly budget: RetryBudget,
    random: Random,
  ) {
    this.backoff = exponentialBackoff(settings, random);
  }

  /** Milliseconds until the next attempt; `undefined` when there is to be none. */
  delayAfter(
    attempt: RunningAttempt,
    means: Classification,
    situation: RetrySituation,
  ): number | undefined {
    const { call } = attempt;
    if (call.attemptsMade >= this.settings.maxAttempts) return undefined;
    if (means.mend !== undefined) return this.afterMending(attempt, means.mend);
    const isSafe = means.repeat === 'always' || attempt.isRepeatable;
    if (means.repeat === 'never' || !isSafe) return undefined;
    const delayMs = this.waitFor(attempt, means, situation);
    if (delayMs === undefined || delayMs >= situation.leftMs) return undefined;
    // What was never sent is no load on anybody.
    return !means.wasSent || this.pay() ? delayMs : undefined;
  }

  /** Whether one more request may be sent in place of one that is still out; it is paid for then. */
  pay(): boolean {
    if (!this.budget.canRetry) return false;
    this.budget.spend();
    return true;
  }

  /**
   * At once, and each once per call: the server refused before it ran anything. A session is lost to
   * all of its callers at the same moment, so what that costs is counted, and refused only where no
   * retry is wanted at all.
   */
  private afterMending(
    { call, isMended }: RunningAttempt,
    mend: NonNullable<Classification['mend']>,
  ): number | undefined {
    if (!isMended) return undefined;
    if (mend === 'scope') return call.takeOnce('hadMoreScopes') ? 0 : undefined;
    if (mend === 'token') return call.takeOnce('hadAnotherToken') ? 0 : undefined;
    if (this.budget.isOff || !call.takeOnce('wasHealed')) return undefined;
    this.budget.spend();
    return 0;
  }

  /** At once where there is another endpoint; else after a backoff, or after what the server asked for. */
  private waitFor(
    { call }: RunningAttempt,
    means: Classification,
    { hasAlternative }: RetrySituation,
  ): number | undefined {
    if (hasAlternative) return 0;
    // Known to be down: this attempt was probe enough, the caller is not kept waiting.
    if (call.startedDown || means.isLocal) return undefined;
    const asked = means.rest?.ms ?? 0;
    if (asked > this.settings.maxDelayMs) return undefined;
    return Math.max(asked, this.backoff(call.attemptsMade));
  }
}
