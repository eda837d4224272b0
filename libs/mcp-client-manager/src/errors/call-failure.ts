import type { ExchangeFailure, Failure } from '../transport/exchange-failure.ts';

/** HTTP statuses that say "not now": another try may do better, where repeating is safe. */
const TRANSIENT_STATUSES = [429, 502, 503, 504];

/** An attempt that failed, with what decides whether there may be another. */
export class CallFailure extends Error {
  constructor(
    readonly endpoint: string,
    /** Whether the tool may run twice. */
    readonly toolIsRepeatable: boolean,
    override readonly cause: ExchangeFailure,
  ) {
    super(cause.message, { cause });
    this.name = 'CallFailure';
  }

  get failure(): Failure {
    return this.cause.failure;
  }

  /** Refused before anything ran, for a reason that the next attempt does away with. */
  get heals(): boolean {
    const { failure } = this;
    if (failure.kind === 'rpc-error') return failure.refusal === 'header-mismatch';
    return failure.kind === 'stale-session';
  }

  /** Whether one more attempt can neither run anything twice nor be in vain by nature. */
  get mayRepeat(): boolean {
    switch (this.failure.kind) {
      case 'not-sent':
      case 'stale-session':
        return true;
      case 'lost':
        return this.toolIsRepeatable;
      case 'refused':
        return this.toolIsRepeatable && TRANSIENT_STATUSES.includes(this.failure.status);
      case 'rpc-error':
        return this.heals;
      case 'malformed':
        return false;
    }
  }
}
