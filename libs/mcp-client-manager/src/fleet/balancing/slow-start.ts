import type { Clock } from '@tablewise/kernel';
import type { Picker, PickWish, WeightedPickable } from './picker.ts';

interface Ramp {
  readonly startedAt: number;
  /** Picks that it may take now: grows with every pick of anyone by the share that is due. */
  credit: number;
}

export interface SlowStartOptions {
  /** From the first call after the return to the full share. */
  readonly rampMs: number;
  readonly clock: Pick<Clock, 'now'>;
}

export const DEFAULT_RAMP_MS = 10_000;

const FIRST_SHARE = 0.1;
/** What may be saved up: two picks at once are no burst. */
const MAX_CREDIT = 2;

/**
 * Wraps a picker: an endpoint that returns, or is new, starts with a tenth of its share of the calls
 * and gets the whole after `rampMs`, however attractive an idle endpoint looks to the picker. Costs
 * nothing while nobody returns.
 */
export class SlowStart<E extends WeightedPickable> implements Picker<E> {
  private readonly ramps = new Map<E, Ramp>();

  constructor(
    private readonly inner: Picker<E>,
    private readonly options: SlowStartOptions,
  ) {}

  /** To be told when an endpoint that was out is up again. */
  returned(endpoint: E): void {
    this.ramps.set(endpoint, { startedAt: this.options.clock.now(), credit: 0 });
  }

  pick(candidates: readonly E[], wish: PickWish<E> = {}): E | undefined {
    if (this.ramps.size === 0) return this.inner.pick(candidates, wish);
    this.accrue(candidates);
    const due = candidates.filter((candidate) => (this.ramps.get(candidate)?.credit ?? 1) >= 1);
    const { avoid, callClass } = wish;
    const servable = due.some((candidate) => candidate !== avoid && candidate.accepts(callClass));
    const choice = this.inner.pick(servable ? due : candidates, wish);
    const ramp = choice && this.ramps.get(choice);
    if (ramp !== undefined) ramp.credit = Math.max(0, ramp.credit - 1);
    return choice;
  }

  private accrue(candidates: readonly E[]): void {
    const now = this.options.clock.now();
    let totalWeight = 0;
    for (const { isUp, weight } of candidates) if (isUp) totalWeight += weight;
    for (const [endpoint, ramp] of this.ramps) {
      const progress = (now - ramp.startedAt) / this.options.rampMs;
      const isOver = progress >= 1 || !candidates.includes(endpoint);
      if (isOver) this.ramps.delete(endpoint);
      const share = (Math.max(FIRST_SHARE, progress) * endpoint.weight) / totalWeight;
      ramp.credit = Math.min(MAX_CREDIT, ramp.credit + share);
    }
  }
}
