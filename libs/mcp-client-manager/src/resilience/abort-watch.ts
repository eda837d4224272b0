import { abortReason } from '@tablewise/kernel';
import type { Waiter } from './waiter.ts';

/** Newcomers that are looked through at the latest when there are so many. */
const MANY = 1_024;

/**
 * Listens for aborts of those who wait. A listener costs more than the rest of a short wait, so it
 * is added at the end of the event loop's turn, to the signals of those who still wait then; and
 * there is one per signal, however many wait under it: adding one takes time in proportion to those
 * that are there.
 */
export class AbortWatch {
  private newcomers: Waiter[] = [];
  private isScheduled = false;
  private many = MANY;
  private readonly watched = new Map<EventTarget, Waiter | Set<Waiter>>();

  constructor(private readonly refuse: (waiter: Waiter, reason: Error) => void) {}

  add(waiter: Waiter): void {
    this.newcomers.push(waiter);
    if (this.newcomers.length > this.many) this.dropServed();
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(this.settle);
  }

  remove(waiter: Waiter): void {
    if (!waiter.isWatched) return;
    waiter.isWatched = false;
    const { signal } = waiter;
    const waiters = this.watched.get(signal);
    if (waiters instanceof Set) {
      waiters.delete(waiter);
      if (waiters.size > 0) return;
    }
    signal.removeEventListener('abort', this.onAbort);
    this.watched.delete(signal);
  }

  /** As long as the turn lasts, those who have been served must not be held on to. */
  private dropServed(): void {
    this.newcomers = this.newcomers.filter(isWaiting);
    this.many = Math.max(MANY, 2 * this.newcomers.length);
  }

  private readonly settle = (): void => {
    const { newcomers } = this;
    this.newcomers = [];
    this.many = MANY;
    this.isScheduled = false;
    for (const waiter of newcomers) {
      if (!isWaiting(waiter)) continue;
      if (waiter.signal.aborted) this.refuse(waiter, abortReason(waiter.signal));
      else this.watch(waiter);
    }
  };

  private watch(waiter: Waiter): void {
    const { signal } = waiter;
    waiter.isWatched = true;
    const others = this.watched.get(signal);
    if (others === undefined) {
      this.watched.set(signal, waiter);
      signal.addEventListener('abort', this.onAbort);
    } else if (others instanceof Set) others.add(waiter);
    else this.watched.set(signal, new Set([others, waiter]));
  }

  private readonly onAbort = ({ target }: Event): void => {
    const waiters = target === null ? undefined : this.watched.get(target);
    if (waiters === undefined) return;
    for (const waiter of waiters instanceof Set ? [...waiters] : [waiters])
      this.refuse(waiter, abortReason(waiter.signal));
  };
}

function isWaiting(waiter: Waiter): boolean {
  return waiter.isWaiting;
}
