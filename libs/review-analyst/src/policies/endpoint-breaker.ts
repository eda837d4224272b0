import type { Clock, Logger } from '@tablewise/kernel';

type BreakerState =
  | { readonly kind: 'closed'; readonly consecutiveFailures: number }
  | { readonly kind: 'open'; readonly halfOpenAt: number }
  | { readonly kind: 'half-open' };

const CLOSED: BreakerState = { kind: 'closed', consecutiveFailures: 0 };
const FAILURE_THRESHOLD = 3;
const OPEN_MS = 30_000;
/** Longest rest that an endpoint is granted: a wrong header must not switch it off for a day. */
const MAX_OPEN_MS = 15 * 60_000;

/** A call that was let through; exactly one of its methods is called, once. */
export interface Pass {
  succeeded(): void;
  /** `retryAfterMs`, where the endpoint said it, opens at once and for that long. */
  failed(retryAfterMs?: number): void;
  /** The caller left: nothing is known of the endpoint. */
  abandoned(): void;
}

/**
 * Keeps calls from an endpoint that fails three in a row: 30 s later one probe goes through. A pass
 * belongs to the state it was given in; what it brings back in another is not heard.
 */
export class EndpointBreaker {
  private state: BreakerState = CLOSED;
  private era = 0;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly logger: Logger,
  ) {}

  /** Nothing when the circuit is open. */
  enter(): Pass | undefined {
    const { state } = this;
    if (state.kind === 'half-open') return undefined;
    if (state.kind === 'open') {
      if (this.clock.now() < state.halfOpenAt) return undefined;
      this.become({ kind: 'half-open' });
    }
    return this.pass(this.era);
  }

  private pass(era: number): Pass {
    const settle = (next: () => BreakerState): void => {
      if (era === this.era) this.become(next());
    };
    return {
      succeeded: () => settle(() => CLOSED),
      failed: (retryAfterMs) => settle(() => this.afterFailure(retryAfterMs)),
      abandoned: () => settle(() => this.afterLeaving()),
    };
  }

  private afterFailure(retryAfterMs: number | undefined): BreakerState {
    const { state } = this;
    const consecutiveFailures = state.kind === 'closed' ? state.consecutiveFailures + 1 : Infinity;
    if (retryAfterMs === undefined && consecutiveFailures < FAILURE_THRESHOLD)
      return { kind: 'closed', consecutiveFailures };
    const openMs = Math.min(retryAfterMs ?? OPEN_MS, MAX_OPEN_MS);
    return { kind: 'open', halfOpenAt: this.clock.now() + openMs };
  }

  /** After a probe without a verdict the next caller probes. */
  private afterLeaving(): BreakerState {
    if (this.state.kind !== 'half-open') return this.state;
    return { kind: 'open', halfOpenAt: this.clock.now() };
  }

  private become(to: BreakerState): void {
    const from = this.state;
    this.state = to;
    if (from.kind === to.kind) return;
    this.era++;
    this.logger.info({ from: from.kind, to: to.kind }, 'language model circuit changed');
  }
}
