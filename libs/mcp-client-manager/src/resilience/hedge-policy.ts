import type { Clock } from '@tablewise/kernel';
import { throwIfCancelled } from './cancel-signal.ts';
import type { CancelSignal } from './cancel-signal.ts';
import { HedgeRace } from './hedge-race.ts';
import type { Task } from './policy.ts';
import { SlidingQuantile } from './sliding-quantile.ts';

export interface HedgeOptions {
  /** Share of calls that may be sent twice. */
  readonly maxExtra: number;
  readonly clock: Clock;
}

export const DEFAULT_MAX_EXTRA = 0.05;

const QUANTILE = 0.95;
const WINDOW = 256;
/** Before that many answers, what is unusually slow is not known. */
const MIN_SAMPLES = 20;
/** Hedges that quiet times may save up. */
const MAX_CREDIT = 10;

/**
 * Sends a call that takes longer than 95 % of the last ones a second time, to another endpoint; the
 * first answer wins and the other attempt is aborted. Only for what may run twice: that, and
 * whether it is used at all, the caller decides.
 */
export class HedgePolicy {
  private readonly latencies = new SlidingQuantile(QUANTILE, WINDOW);
  private credit = 0;

  constructor(private readonly options: HedgeOptions) {}

  /** The live p95, ms; none as long as it is not known. */
  get delayMs(): number | undefined {
    return this.latencies.size < MIN_SAMPLES ? undefined : this.latencies.value;
  }

  /**
   * `second` is asked when the time has come, and may decline for lack of another endpoint. A
   * failure before that is the call's; after it, only when both have failed: the earlier one.
   */
  async execute<T>(
    first: Task<T>,
    second: () => Task<T> | undefined,
    signal: CancelSignal,
  ): Promise<T> {
    throwIfCancelled(signal);
    this.credit = Math.min(MAX_CREDIT, this.credit + this.options.maxExtra);
    const startedAt = this.options.clock.now();
    const { delayMs } = this;
    const answer = await (delayMs === undefined
      ? first(signal)
      : this.race(first, second, { delayMs, signal }));
    // When the second attempt won, the first took at least as long: p95 must not learn from winners.
    this.latencies.add(this.options.clock.now() - startedAt);
    return answer;
  }

  private race<T>(
    first: Task<T>,
    second: () => Task<T> | undefined,
    { delayMs, signal }: { readonly delayMs: number; readonly signal: CancelSignal },
  ): Promise<T> {
    const timer = this.options.clock.after(delayMs, () => {
      const hedge = this.trySpend(second);
      if (hedge !== undefined) race.enter(hedge);
    });
    const race = new HedgeRace<T>(signal, timer);
    race.enter(first);
    return race.result;
  }

  private trySpend<T>(second: () => Task<T> | undefined): Task<T> | undefined {
    if (this.credit < 1) return undefined;
    const task = second();
    if (task !== undefined) this.credit--;
    return task;
  }
}
