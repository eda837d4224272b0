import type { Clock } from '@tablewise/kernel';
import type { CancelSignal } from './cancel-signal.ts';
import { leaveOnAbort } from './leave-on-abort.ts';
import { CLOSED, halfOpen } from './breaker-state.ts';
import type { BreakerState } from './breaker-state.ts';
import { CircuitOpenError } from './circuit-open.error.ts';

export interface CircuitBreakerOptions {
  /** Names endpoint and purpose in errors. */
  readonly name: string;
  /** Consecutive failures that open it. */
  readonly failureThreshold: number;
  /** From opening to the probe, ms, unless the server said when to come back. */
  readonly openMs: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly onChange?: (from: BreakerState, to: BreakerState) => void;
}

/** What a refused caller is told to wait while another's probe is out, ms. */
const PROBE_WAIT_MS = 1_000;

/**
 * Keeps calls from an endpoint that fails them all. Every `enter` is followed by exactly one of
 * `succeeded`, `failed` and `abandoned`, with the pass that it gave; the caller decides what counts
 * as a failure of the endpoint. A pass is the number of the state in which it was given: what began
 * before the breaker opened says nothing about the endpoint after it, and is not heard.
 */
export class CircuitBreaker {
  private current: BreakerState = CLOSED;
  private pass = 0;

  constructor(private readonly options: CircuitBreakerOptions) {}

  get state(): BreakerState {
    return this.current;
  }

  /** Whether a call could enter now. Changes nothing: a picker may ask as often as it likes. */
  get allows(): boolean {
    const { current } = this;
    if (current.kind === 'closed') return true;
    return current.kind === 'open' && this.options.clock.now() >= current.halfOpenAt;
  }

  /** Whether the one call is out that is to find out. */
  get isProbing(): boolean {
    return this.current.kind === 'half-open';
  }

  /** Lets the call pass, as the probe if one is due. @throws CircuitOpenError */
  enter(): number {
    const { current } = this;
    if (current.kind === 'closed') return this.pass;
    if (!this.allows) throw new CircuitOpenError(this.options.name, this.retryAfterMs(current));
    this.become(halfOpen());
    return this.pass;
  }

  /** As `enter`, but a call that meets the probe of another waits for its verdict. */
  async enterAfterProbe(signal: CancelSignal): Promise<number> {
    while (this.current.kind === 'half-open') await leaveOnAbort(this.current.probe, signal);
    return this.enter();
  }

  succeeded(pass: number): void {
    if (pass === this.pass && this.current !== CLOSED) this.become(CLOSED);
  }

  /** `retryAfterMs` is what the server asked for: it opens at once, and for that long. */
  failed(pass: number, retryAfterMs?: number): void {
    if (pass === this.pass) this.become(this.afterFailure(retryAfterMs));
    else if (retryAfterMs !== undefined) this.extend(retryAfterMs);
  }

  /** The call ended without a verdict: its caller left, or it was never sent. */
  abandoned(pass: number): void {
    if (pass === this.pass && this.current.kind === 'half-open')
      this.become({ kind: 'open', halfOpenAt: this.options.clock.now() });
  }

  /** There is reason to believe that it serves again: the next call is the probe. */
  probeNow(): void {
    if (this.current.kind === 'open' && !this.allows)
      this.current = { kind: 'open', halfOpenAt: this.options.clock.now() };
  }

  /** For operators: forgets all failures. */
  reset(): void {
    if (this.current !== CLOSED) this.become(CLOSED);
  }

  private afterFailure(retryAfterMs: number | undefined): BreakerState {
    const { clock, failureThreshold, openMs } = this.options;
    const consecutiveFailures =
      this.current.kind === 'closed' ? this.current.consecutiveFailures + 1 : failureThreshold;
    if (retryAfterMs === undefined && consecutiveFailures < failureThreshold)
      return { kind: 'closed', consecutiveFailures };
    return { kind: 'open', halfOpenAt: clock.now() + (retryAfterMs ?? openMs) };
  }

  /** A late answer cannot judge the endpoint, but when it asks for rest, it gets it. */
  private extend(retryAfterMs: number): void {
    const halfOpenAt = this.options.clock.now() + retryAfterMs;
    if (this.current.kind === 'open' && halfOpenAt > this.current.halfOpenAt)
      this.current = { kind: 'open', halfOpenAt };
  }

  private become(to: BreakerState): void {
    const from = this.current;
    this.current = to;
    if (from.kind === to.kind) return;
    this.pass++;
    if (from.kind === 'half-open') from.settle();
    this.options.onChange?.(from, to);
  }

  private retryAfterMs(state: BreakerState): number {
    return state.kind === 'open' ? state.halfOpenAt - this.options.clock.now() : PROBE_WAIT_MS;
  }
}
