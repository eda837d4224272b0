import type { Clock } from '@tablewise/kernel';

export interface CallBudgetOptions {
  readonly callsPerMinute: number;
  readonly tokensPerMinute: number;
}

interface Allowance {
  readonly perMinute: number;
  left: number;
}

const MINUTE_MS = 60_000;

/**
 * What may be spent in a minute, calls and tokens: two buckets that fill up evenly. Tokens are
 * taken by estimate before a call and set right by what the endpoint counted.
 */
export class CallBudget {
  private readonly calls: Allowance;
  private readonly tokens: Allowance;
  private filledAt: number;

  constructor(
    options: CallBudgetOptions,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.calls = { perMinute: options.callsPerMinute, left: options.callsPerMinute };
    this.tokens = { perMinute: options.tokensPerMinute, left: options.tokensPerMinute };
    this.filledAt = clock.now();
  }

  /** Whether one call of so many tokens may be made; if so, it is paid. */
  take(tokens: number): boolean {
    this.fill();
    if (this.calls.left < 1 || this.tokens.left < tokens) return false;
    this.calls.left -= 1;
    this.tokens.left -= tokens;
    return true;
  }

  /** After a call: what it cost in truth, where it had been paid by estimate. */
  settle(estimated: number, used: number): void {
    this.fill();
    add(this.tokens, estimated - used);
  }

  private fill(): void {
    const now = this.clock.now();
    const share = Math.max(0, now - this.filledAt) / MINUTE_MS;
    this.filledAt = now;
    for (const allowance of [this.calls, this.tokens]) add(allowance, allowance.perMinute * share);
  }
}

function add(allowance: Allowance, amount: number): void {
  allowance.left = Math.min(allowance.perMinute, allowance.left + amount);
}
