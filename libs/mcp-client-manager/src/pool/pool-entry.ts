import type { Connection, LeaseRequest } from './pool-settings.ts';
import type { ConnectionReport } from './pool-stats.ts';

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
  /** Calls that are over. */
  uses = 0;
  /** Whether it was open before the next lease asked for one. */
  wasThere = false;
  /** Callers who wait for it to open. */
  claims = 0;
  /** It is being asked whether it still answers: nobody else gets it meanwhile. */
  isValidating = false;
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

  /** Nothing before it has opened. */
  report(): ConnectionReport | undefined {
    const { state, createdAt, uses: useCount, leases: load } = this;
    if (state.kind === 'opening' || state.kind === 'closed') return undefined;
    const report = { createdAt, useCount, busy: load > 0, load };
    const usage = state.connection.usage?.();
    return usage === undefined ? report : { ...report, process: usage };
  }

  /** Whether one more lease for this key fits on it. */
  serves({ key }: LeaseRequest): boolean {
    if (this.state.kind !== 'open' || this.isValidating) return false;
    const { connection } = this.state;
    if (!connection.isShareable && this.key !== key) return false;
    return this.leases < (this.isOverflow ? 1 : connection.maxCalls);
  }
}
