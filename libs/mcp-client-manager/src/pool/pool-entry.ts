import type { Connection, LeaseRequest } from './pool-settings.ts';

/** One place of the pool. It only ever moves down this list. */
export type EntryState<C extends Connection> =
  | { readonly kind: 'opening'; readonly opened: Promise<C> }
  | { readonly kind: 'open'; readonly connection: C }
  /** Takes no new calls and closes with its last one. */
  | { readonly kind: 'retiring'; readonly connection: C }
  | { readonly kind: 'closed' };

/** A place in the pool and the connection in it, with what decides whom it may serve. */
export class PoolEntry<C extends Connection> {
  state: EntryState<C>;
  leases = 0;
  uses = 0;
  /** Callers who wait for it to open. */
  claims = 0;
  /** Someone has it to themselves. */
  isExclusive = false;
  /** When it was last released, ms since the epoch. */
  idleSince: number;
  /** When traffic last succeeded on it. */
  provenAt: number;

  constructor(
    opened: Promise<C>,
    /** Whom it was opened for; binding unless the connection can be shared. */
    readonly key: string,
    readonly isOverflow: boolean,
    readonly createdAt: number,
    /** From then on it takes no new calls. */
    readonly retireAt: number,
  ) {
    this.state = { kind: 'opening', opened };
    this.idleSince = createdAt;
    this.provenAt = createdAt;
  }

  get isIdle(): boolean {
    return this.state.kind === 'open' && this.leases === 0 && this.claims === 0;
  }

  /** Whether one more lease fits on it, for this key, shared or exclusive. */
  serves({ key, exclusive = false }: LeaseRequest): boolean {
    if (this.state.kind !== 'open' || this.isExclusive) return false;
    const { connection } = this.state;
    if (!connection.isShareable && this.key !== key) return false;
    const mustBeFree = exclusive || this.isOverflow;
    return mustBeFree ? this.leases === 0 : this.leases < connection.maxCalls;
  }
}
