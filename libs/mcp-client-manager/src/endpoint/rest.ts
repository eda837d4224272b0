import type { Clock } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';

/** The longest that a server's word keeps us away, ms: more is a mistake, or an attack. */
const LONGEST_MS = 60_000;
/** Identities whose rest is remembered. */
const MAX_IDENTITIES = 1_000;

/**
 * A server that said when to come back (`Retry-After`) is left alone until then: by everybody after
 * a 503, by whom the token named after a 429. No probe that succeeds ends a rest.
 */
export class Rest {
  private everybody = -Infinity;
  private readonly identities = new LRUCache<string, number>({ max: MAX_IDENTITIES });

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** Everybody's; where no token tells callers apart, that of whoever was told. */
  get leftMs(): number {
    if (this.everybody === -Infinity) return 0;
    return Math.max(0, this.everybody - this.clock.now());
  }

  /** Of an identity that has one of its own, ms. */
  leftOf(identity: string): number {
    const until = this.identities.get(identity);
    return until === undefined ? 0 : Math.max(0, until - this.clock.now());
  }

  /** `identity` is absent where it is the endpoint that wants to rest. */
  begin(ms: number, identity?: string): void {
    const until = this.clock.now() + Math.min(ms, LONGEST_MS);
    if (identity === undefined) this.everybody = Math.max(this.everybody, until);
    else this.identities.set(identity, Math.max(this.identities.get(identity) ?? 0, until));
  }

  /** For operators. */
  end(): void {
    this.everybody = -Infinity;
    this.identities.clear();
  }
}
