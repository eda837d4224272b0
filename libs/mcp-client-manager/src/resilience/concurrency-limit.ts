import { abortReason } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { AcquireTimeoutError } from '../pool/acquire-timeout.error.ts';
import { QueueFullError } from '../pool/queue-full.error.ts';
import { AbortWatch } from './abort-watch.ts';
import { DeadlineQueue } from './deadline-queue.ts';
import { GradientLimit } from './gradient-limit.ts';
import type { LimitStats } from './limit-stats.ts';
import { PriorityTurns } from './priority-turns.ts';
import { Waiter } from './waiter.ts';
import type { Priority } from './waiter.ts';

/** `adaptive` finds its size between the two by how round-trip times move. */
export type LimitSize =
  | { readonly kind: 'fixed'; readonly maxSize: number }
  | { readonly kind: 'adaptive'; readonly minSize: number; readonly maxSize: number };

export interface ConcurrencyLimitOptions {
  /** Names the endpoint in errors. */
  readonly name: string;
  readonly size: LimitSize;
  readonly maxWaiters: number;
  readonly acquireTimeoutMs: number;
  readonly clock: Clock;
}

/** Who asks for a place. A call's context is one. */
export interface PlaceRequest {
  readonly priority?: Priority | undefined;
  /** Those with many calls do not hold up those with few. */
  readonly principal?: string | undefined;
  /** Instead of `acquireTimeoutMs`. */
  readonly queueTimeoutMs?: number | undefined;
}

const TAKEN = Promise.resolve();

/**
 * How many calls an endpoint gets at a time, and the only queue on the way to it: weighted turns
 * over priorities, in one of them turns over principals, for one of those in order of arrival.
 * Every wait is bounded by its timeout and its signal, all of them by `maxWaiters`.
 */
export class ConcurrencyLimit {
  private leased = 0;
  private maxSize: number;
  private readonly gradient: GradientLimit | undefined;
  private readonly turns = new PriorityTurns();
  private readonly deadlines: DeadlineQueue;
  private readonly aborts: AbortWatch;
  private closedBy: Error | undefined;

  constructor(private readonly options: ConcurrencyLimitOptions) {
    const { size, clock } = options;
    this.maxSize = size.maxSize;
    if (size.kind === 'adaptive') this.gradient = new GradientLimit(size.minSize, size.maxSize);
    this.deadlines = new DeadlineQueue(clock, (waiter) => {
      this.timeOut(waiter);
    });
    this.aborts = new AbortWatch((waiter, reason) => {
      this.refuse(waiter, reason);
    });
  }

  /** How many may be in flight at the moment. */
  get current(): number {
    return this.gradient?.current ?? this.maxSize;
  }

  get pending(): number {
    return this.turns.size;
  }

  /** Takes a place if one is free, without a promise. Nobody gets past those who wait. */
  tryAcquire(): boolean {
    if (this.closedBy !== undefined || this.turns.size > 0 || this.leased >= this.current)
      return false;
    this.leased++;
    return true;
  }

  /**
   * Waits for a place; who gets one gives it back with `release`, also after an abort.
   * @throws AcquireTimeoutError, QueueFullError, the reason of `close`, or that of the signal
   */
  acquire(request: PlaceRequest, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(abortReason(signal));
    if (this.closedBy !== undefined) return Promise.reject(this.closedBy);
    if (this.tryAcquire()) return TAKEN;
    if (this.turns.size >= this.options.maxWaiters)
      return Promise.reject(new QueueFullError(this.options.name, this.stats()));
    return this.wait(request, signal);
  }

  /** Gives a place back. `durationMs`, of an answered call only, is what an adaptive limit learns from. */
  release(durationMs?: number): void {
    if (durationMs !== undefined) this.gradient?.observe(durationMs, this.leased);
    this.leased--;
    this.admit();
  }

  /** The new upper bound, at once for those who wait, and as places come back for those in flight. */
  resize(maxSize: number): void {
    if (!Number.isInteger(maxSize) || maxSize < 1)
      throw new RangeError(`a limit is a whole number from 1 up, not ${maxSize}`);
    this.maxSize = maxSize;
    this.gradient?.resize(maxSize);
    this.admit();
  }

  /** Refuses everyone who waits, and everyone who comes after. Those in flight go on. Idempotent. */
  close(reason: Error): void {
    this.closedBy ??= reason;
    for (const waiter of this.deadlines.all()) this.refuse(waiter, this.closedBy);
  }

  stats(): LimitStats {
    const oldest = this.turns.oldestSince();
    return {
      maxSize: this.current,
      leased: this.leased,
      pending: this.turns.size,
      pendingByPriority: this.turns.sizes(),
      oldestWaitMs: oldest === undefined ? 0 : this.options.clock.now() - oldest,
    };
  }

  private admit(): void {
    while (this.leased < this.current) {
      const next = this.turns.take();
      if (next === undefined) return;
      this.forget(next);
      this.leased++;
      next.grant();
    }
  }

  private wait(request: PlaceRequest, signal: AbortSignal): Promise<void> {
    const { priority = 'normal', principal = '' } = request;
    const { queueTimeoutMs = this.options.acquireTimeoutMs } = request;
    const now = this.options.clock.now();
    const waiter = new Waiter(priority, principal, now, signal);
    const place = new Promise<void>((resolve, reject) => {
      waiter.grant = resolve;
      waiter.refuse = reject;
    });
    this.turns.push(waiter);
    this.deadlines.add(waiter, now + queueTimeoutMs);
    this.aborts.add(waiter);
    return place;
  }

  private timeOut(waiter: Waiter): void {
    const waitedMs = this.options.clock.now() - waiter.since;
    this.refuse(waiter, new AcquireTimeoutError(this.options.name, waitedMs, this.stats()));
  }

  private refuse(waiter: Waiter, reason: Error): void {
    this.turns.remove(waiter);
    this.forget(waiter);
    waiter.refuse(reason);
  }

  private forget(waiter: Waiter): void {
    waiter.isWaiting = false;
    this.deadlines.left();
    this.aborts.remove(waiter);
  }
}
