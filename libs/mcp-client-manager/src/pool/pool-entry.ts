import type { Connection, LeaseRequest } from './pool-settings.ts';
import type { ConnectionReport } from './pool-stats.ts';

/** One place of the pool. It only ever moves down this list. */
export type EntryState<C extends Connection> =
  | { readonly kind: 'opening'; readonly opened: Promise<C> }
  | { readonly kind: 'open'; readonly connection: C }
  /** Takes no new calls and closes with its last one. */
  | { readonly kind: 'retiring'; readonly connection: C }
  | { readonly kind: 'closed' };

export type EntryPlace = 'pool' | 'overflow' | 'beside for a check';

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
  /** It is being asked whether it still answers: nobody gets it meanwhile, all wait for the answer. */
  validation: Promise<boolean> | undefined;
  /** When it was last released, ms since the epoch. */
  idleSince: number;
  /** When traffic last succeeded on it. */
  provenAt: number;

  constructor(
    opened: Promise<C>,
    /** Whom it was opened for; binding unless the connection can be shared. */
    readonly key: string,
    /** Beyond `maxSize`, for a call or a check that found no room, it is closed after its one use. */
    private readonly place: EntryPlace,
    readonly createdAt: number,
    /** From then on it takes no new calls. */
    readonly retireAt: number,
  ) {
    this.state = { kind: 'opening', opened };
    this.idleSince = createdAt;
    this.provenAt = createdAt;
  }

  get isOverflow(): boolean {
    return this.place !== 'pool';
  }

  get isForCheck(): boolean {
    return this.place === 'beside for a check';
  }

  get isIdle(): boolean {
    return (
      this.state.kind === 'open' &&
      this.leases === 0 &&
      this.claims === 0 &&
      this.validation === undefined
    );
  }

  /** Nothing before it has opened. */
  report(): ConnectionReport | undefined {
    const { state, createdAt, uses: useCount, leases: load } = this;
    if (state.kind === 'opening' || state.kind === 'closed') return undefined;
    const report = { createdAt, useCount, busy: load > 0, load };
    const usage = state.connection.usage?.();
    return usage === undefined ? report : { ...report, process: usage };
  }

  /** Whether one more lease for this key fits on it now. */
  serves(request: LeaseRequest): boolean {
    return this.validation === undefined && this.fits(request);
  }

  /** As `serves`, if it proves to answer. A check may use anybody's. */
  fits({ key, isCheck = false }: LeaseRequest): boolean {
    if (this.state.kind !== 'open') return false;
    const { connection } = this.state;
    if (!connection.isShareable && this.key !== key && !isCheck) return false;
    return this.leases < (this.isOverflow ? 1 : connection.maxCalls);
  }
}
