import type { Clock } from '@tablewise/kernel';
import { cancelReason } from '../../resilience/cancel-signal.ts';
import type { CancelSignal } from '../../resilience/cancel-signal.ts';
import { DeadlineQueue } from './deadline-queue.ts';
import type { PlaceRequest, Priority } from './lane.ts';
import { PriorityTurns } from './priority-turns.ts';
import { Waiter } from './waiter.ts';

/** Why somebody does not get a place. */
export type Refusal =
  | { readonly kind: 'full'; readonly pending: number }
  | { readonly kind: 'timeout'; readonly waitedMs: number };

export interface PlaceQueueOptions<R extends PlaceRequest, P> {
  readonly maxWaiters: number;
  readonly clock: Clock;
  /** Takes a place for the request where one is free. It decides at once and does no I/O. */
  readonly take: (request: R) => P | undefined;
  readonly refusal: (refusal: Refusal, request: R) => Error;
}

/** The queue at one moment. */
export interface QueueStats {
  readonly pending: number;
  readonly pendingByPriority: Readonly<Record<Priority, number>>;
  /** Of the one who has waited longest, ms; 0 when nobody waits. */
  readonly oldestWaitMs: number;
}

/**
 * The only queue on the way to a server: whoever finds no place waits for the first one that becomes
 * free anywhere. Weighted turns over priorities, in one of them turns over lanes, then over
 * principals, for one of those in order of arrival. Every wait is bounded by its timeout and its
 * signal, all of them by `maxWaiters`. It counts no places: `take` knows them, and whoever frees one
 * calls `admit`.
 */
export class PlaceQueue<R extends PlaceRequest, P> {
  private readonly turns = new PriorityTurns<Waiter<R, P>>();
  private readonly deadlines: DeadlineQueue<Waiter<R, P>>;
  private closedBy: Error | undefined;
  private isAdmitting = false;

  constructor(private readonly options: PlaceQueueOptions<R, P>) {
    this.deadlines = new DeadlineQueue(options.clock, (waiter) => {
      const waitedMs = options.clock.now() - waiter.since;
      this.refuse(waiter, options.refusal({ kind: 'timeout', waitedMs }, waiter.request));
    });
  }

  get pending(): number {
    return this.turns.size;
  }

  /** Takes a place if one is free, without a promise. Nobody gets past those of the same lane. */
  tryTake(request: R): P | undefined {
    if (this.closedBy !== undefined || request.lane.size > 0) return undefined;
    return this.options.take(request);
  }

  /**
   * Waits for a place; whoever gets one gives it back, also after an abort.
   * @throws what `refusal` made, the reason of `close` or `refuseAll`, or that of the signal
   */
  async wait(request: R, timeoutMs: number, signal: CancelSignal): Promise<P> {
    if (signal.aborted) throw cancelReason(signal);
    if (this.closedBy !== undefined) throw this.closedBy;
    const { maxWaiters, refusal, clock } = this.options;
    if (this.turns.size >= maxWaiters)
      throw refusal({ kind: 'full', pending: this.turns.size }, request);
    const waiter = new Waiter<R, P>(request, clock.now(), signal);
    const place = new Promise<P>((resolve, reject) => {
      waiter.grant = resolve;
      waiter.refuse = reject;
    });
    waiter.onAbort = () => {
      this.refuse(waiter, cancelReason(signal));
    };
    signal.addEventListener('abort', waiter.onAbort);
    this.turns.push(waiter);
    this.deadlines.add(waiter, waiter.since + timeoutMs);
    return place;
  }

  /** A place may have become free: serves everyone who now finds one. */
  admit(): void {
    // Whoever takes a place may change what is up, and so ask for this while they still wait.
    if (this.isAdmitting) return;
    this.isAdmitting = true;
    try {
      for (let isServed = true; isServed;) isServed = this.admitNext();
    } finally {
      this.isAdmitting = false;
    }
  }

  /** Refuses everyone who waits, each with an error of their own. */
  refuseAll(reason: () => Error): void {
    for (const waiter of this.deadlines.all()) this.refuse(waiter, reason());
  }

  /** Refuses everyone who waits, and everyone who comes after. Idempotent. */
  close(reason: Error): void {
    this.closedBy ??= reason;
    this.refuseAll(() => reason);
  }

  stats(): QueueStats {
    const oldest = this.turns.oldestSince();
    return {
      pending: this.turns.size,
      pendingByPriority: this.turns.sizes(),
      oldestWaitMs: oldest === undefined ? 0 : this.options.clock.now() - oldest,
    };
  }

  /** False when nobody was served. */
  private admitNext(): boolean {
    let place: P | undefined;
    const next = this.turns.take((waiter) => {
      place = this.options.take(waiter.request);
      return place !== undefined;
    });
    if (next === undefined || place === undefined) return false;
    this.forget(next);
    next.grant(place);
    return true;
  }

  private refuse(waiter: Waiter<R, P>, reason: Error): void {
    this.turns.remove(waiter);
    this.forget(waiter);
    waiter.refuse(reason);
  }

  private forget(waiter: Waiter<R, P>): void {
    waiter.isWaiting = false;
    this.deadlines.left();
    waiter.signal.removeEventListener('abort', waiter.onAbort);
  }
}
