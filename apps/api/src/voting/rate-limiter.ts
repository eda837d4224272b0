import type { Clock } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';

/*
 * The generic cell rate algorithm (ITU-T I.371): a bucket of `quota` drops that leaks evenly over
 * the window. All that is kept of a key is the time at which its bucket will be empty.
 */

/** How many requests of a key are allowed in how long. */
export interface RatePolicy {
  /** As `RateLimit-Policy` names it: letters. */
  readonly name: string;
  readonly quota: number;
  readonly windowMs: number;
}

/** What a policy says of a request. */
export interface RateVerdict {
  readonly policy: RatePolicy;
  readonly isAllowed: boolean;
  /** Requests that would still be allowed now, this one included. */
  readonly remaining: number;
  /** Until the whole quota is there again. */
  readonly resetMs: number;
  /** Until one more is allowed; 0 where one is. */
  readonly retryAfterMs: number;
}

/** Beyond these the key that was quiet for longest is forgotten, so that memory is bounded. */
const MAX_KEYS = 20_000;

/** Up to `quota` requests of a key at once, and `quota` per window in the long run. */
export class RateLimiter {
  private readonly emptyAt = new LRUCache<string, number>({ max: MAX_KEYS });

  constructor(
    readonly policy: RatePolicy,
    private readonly clock: Clock,
  ) {}

  /** Decides and counts nothing: a request may need the leave of several limiters. */
  check(key: string): RateVerdict {
    const { quota, windowMs } = this.policy;
    const dropMs = windowMs / quota;
    const resetMs = Math.max(0, (this.emptyAt.peek(key) ?? 0) - this.clock.now());
    const remaining = Math.floor((windowMs - resetMs) / dropMs);
    const retryAfterMs = Math.max(0, resetMs + dropMs - windowMs);
    return { policy: this.policy, isAllowed: remaining > 0, remaining, resetMs, retryAfterMs };
  }

  /** Counts a request that was allowed. */
  take(key: string): void {
    const { quota, windowMs } = this.policy;
    const now = this.clock.now();
    this.emptyAt.set(key, Math.max(now, this.emptyAt.get(key) ?? 0) + windowMs / quota);
  }

  /** Counts it no more: nothing came of it. */
  giveBack(key: string): void {
    const emptyAt = this.emptyAt.peek(key);
    const { quota, windowMs } = this.policy;
    if (emptyAt !== undefined) this.emptyAt.set(key, emptyAt - windowMs / quota);
  }
}
