import type { Clock, Random, Timer } from '@tablewise/kernel';

/** Share of the delay by which each check may come earlier or later. */
const JITTER = 0.1;
/** Between the first two checks of an endpoint that was taken out, ms; doubles from check to check. */
const FIRST_RECHECK_MS = 100;

export interface HealthMonitorOptions {
  /** Between two checks while all is well, and the most otherwise, ms. */
  readonly intervalMs: number;
  readonly clock: Clock;
  readonly random: Random;
}

type State =
  /** Nobody has started it, and nothing was the matter yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'waiting'; readonly timer: Timer; readonly dueAt: number }
  | { readonly kind: 'checking' };

/**
 * Checks one endpoint again and again: at its interval while all is well, and soon, but later each
 * time, after something went wrong. Only a call that was answered makes the next trouble count from anew:
 * an endpoint that answers its checks and fails its calls is not asked ten times a second.
 */
export class HealthMonitor {
  private state: State = { kind: 'idle' };
  private rechecks = 0;
  private checkedAt = -Infinity;

  constructor(
    /** Whether nothing is the matter with the endpoint now. Never rejects. */
    private readonly check: () => Promise<boolean>,
    private readonly options: HealthMonitorOptions,
  ) {}

  start(isUp: boolean): void {
    if (this.state.kind === 'idle') this.schedule(isUp ? this.usualMs() : this.recheckMs());
  }

  /** For good. */
  stop(): void {
    if (this.state.kind === 'waiting') this.state.timer.cancel();
    this.state = { kind: 'stopped' };
  }

  /**
   * Something took the endpoint out, or makes it look as if it hung: at once the first time, then
   * later each time. `isUrgent`, where no other endpoint is left: as soon as may be.
   */
  wake(isUrgent = false): void {
    const { state } = this;
    if (state.kind === 'stopped' || state.kind === 'checking') return;
    const now = this.options.clock.now();
    const backoffMs = isUrgent || this.rechecks === 0 ? 0 : this.recheckMs();
    const delayMs = Math.max(backoffMs, this.checkedAt + FIRST_RECHECK_MS - now);
    if (state.kind === 'waiting') {
      if (state.dueAt <= now + delayMs) return;
      state.timer.cancel();
    }
    this.rechecks++;
    this.schedule(delayMs);
  }

  /** It was checked, by whomever. */
  checked(): void {
    this.checkedAt = this.options.clock.now();
  }

  /** A call was answered after trouble: the next one counts from anew. */
  calm(): void {
    this.rechecks = 0;
  }

  private schedule(delayMs: number): void {
    const { clock } = this.options;
    const timer = clock.after(delayMs, () => {
      void this.round();
    });
    this.state = { kind: 'waiting', timer, dueAt: clock.now() + delayMs };
  }

  private async round(): Promise<void> {
    const checking: State = { kind: 'checking' };
    this.state = checking;
    const isWell = await this.check();
    this.checked();
    // It was stopped meanwhile.
    if (this.state !== checking) return;
    if (isWell) this.schedule(this.usualMs());
    else {
      const delayMs = this.recheckMs();
      this.rechecks++;
      this.schedule(delayMs);
    }
  }

  private usualMs(): number {
    const { intervalMs, random } = this.options;
    return intervalMs * (1 + JITTER * (2 * random() - 1));
  }

  private recheckMs(): number {
    return Math.min(this.options.intervalMs, FIRST_RECHECK_MS * 2 ** this.rechecks);
  }
}
