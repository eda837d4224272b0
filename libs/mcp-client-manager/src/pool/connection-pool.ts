import { allowManyListeners } from '../resilience/allow-many-listeners.ts';
import { throwIfCancelled } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { CircuitOpenError } from '../resilience/circuit-open.error.ts';
import { leaveOnAbort } from '../resilience/leave-on-abort.ts';
import { Affinities } from './affinities.ts';
import { answers } from './validation.ts';
import { ConnectionCloser } from './connection-closer.ts';
import { EntrySet } from './entry-set.ts';
import { Housekeeper } from './housekeeper.ts';
import { LeakDetector } from './leak-detector.ts';
import { Lease } from './lease.ts';
import type { LeaseEnd } from './lease.ts';
import { NextChange } from '../resilience/next-change.ts';
import { PoolClosedError } from './pool-closed.error.ts';
import { PoolEntry } from './pool-entry.ts';
import type {
  Connection,
  LeaseRequest,
  PoolEnvironment,
  PoolSettings,
  ValidationListener,
} from './pool-settings.ts';
import type { ConnectionReport, PoolStats } from './pool-stats.ts';

/** Share of the lifetime by which connections retire earlier than they must. */
const LIFETIME_JITTER = 0.1;

/**
 * Connections to one endpoint: opened on demand up to `maxSize`, shared as far as they allow it,
 * replaced when they break, age or fall idle. How many calls run at a time is not decided here but
 * by the endpoint's limit, so an acquire waits only for a connection to open or to become free.
 */
export class ConnectionPool<C extends Connection> {
  private readonly entries = new EntrySet<C>();
  private readonly affinities: Affinities<PoolEntry<C>>;
  private readonly leaks: LeakDetector;
  private readonly housekeeper: Housekeeper;
  private readonly closing = new AbortController();
  private readonly counters = { created: 0, reused: 0, createFailed: 0, exhausted: 0, closed: 0 };
  /** What the last connection turned out to allow; until one has opened we expect it to be shared. */
  private expectedMaxCalls = Infinity;
  /** A connection opens, comes back or goes. */
  private readonly change = new NextChange();
  private readonly closer: ConnectionCloser;

  constructor(
    private readonly open: (signal: AbortSignal, request: LeaseRequest) => Promise<C>,
    private settings: PoolSettings,
    private readonly environment: PoolEnvironment,
  ) {
    const { name, clock, logger } = environment;
    const { affinityTtlMs, leakDetectionThresholdMs: thresholdMs } = settings;
    this.affinities = new Affinities(affinityTtlMs, clock);
    allowManyListeners(this.closing.signal);
    this.leaks = new LeakDetector({ pool: name, thresholdMs, clock, logger });
    this.housekeeper = new Housekeeper(() => this.keepHouse(), environment);
    this.closer = new ConnectionCloser(environment);
  }

  /**
   * A connection for this request, at once where one is free.
   * @throws what opening one threw, PoolClosedError, or the reason of the signal that aborted
   */
  async acquire(
    request: LeaseRequest,
    signal: CancelSignal,
    listener?: ValidationListener,
  ): Promise<Lease<C>> {
    for (;;) {
      throwIfCancelled(signal);
      this.closing.signal.throwIfAborted();
      let entry = this.findFree(request);
      const validation = entry === undefined ? this.entries.validating(request) : undefined;
      if (validation !== undefined) {
        await leaveOnAbort(validation, signal);
        continue;
      }
      if (entry === undefined) {
        const claimed = await this.claimOpening(request, signal);
        if (claimed === undefined) continue;
        claimed.claims--;
        entry = claimed.serves(request) ? claimed : undefined;
      }
      if (entry?.state.kind !== 'open') continue;
      if (!this.isStale(entry)) return this.lease(entry, entry.state.connection, request);
      const { clock } = this.environment;
      const since = clock.now();
      const succeeded = await leaveOnAbort(this.validate(entry, entry.state.connection), signal);
      listener?.validated(clock.now() - since, succeeded);
    }
  }

  /** A connection that is free now and known to answer, if there is one: without a promise. */
  tryAcquire(request: LeaseRequest): Lease<C> | undefined {
    if (this.closing.signal.aborted) return undefined;
    const entry = this.findFree(request);
    if (entry?.state.kind !== 'open' || this.isStale(entry)) return undefined;
    return this.lease(entry, entry.state.connection, request);
  }

  /** Takes a connection out of the pool; calls that are on it may end. Compared by reference. */
  invalidate(connection: C): void {
    for (const entry of this.entries)
      if (entry.state.kind === 'open' && entry.state.connection === connection) this.retire(entry);
  }

  /** Opens `minSize` connections, and keeps them open from now on. Throws what the first one threw. */
  async start(): Promise<void> {
    this.keepHouseFromNowOn();
    await this.fill();
  }

  /** Goes on trying to have `minSize` connections, closes idle and aged ones. Begins by itself, too. */
  keepHouseFromNowOn(): void {
    if (!this.closing.signal.aborted) this.housekeeper.start();
  }

  /** Takes effect at once for new connections, and as leases come back for those too many. */
  resize(minSize: number, maxSize: number): void {
    this.settings = { ...this.settings, minSize, maxSize };
    this.shrink();
    this.change.wake();
  }

  stats(): PoolStats {
    const { entries } = this;
    return {
      minSize: this.settings.minSize,
      maxSize: this.settings.maxSize,
      open: entries.count(({ state }) => state.kind === 'open'),
      opening: entries.count(({ state }) => state.kind === 'opening'),
      idle: entries.count((entry) => entry.isIdle),
      leased: entries.count((entry) => entry.leases > 0),
      overflow: entries.overflow,
      pending: this.change.pending,
      ...this.counters,
    };
  }

  /** Each open connection by itself, those included that take no more calls. */
  connections(): ConnectionReport[] {
    return [...this.entries].flatMap((entry) => entry.report() ?? []);
  }

  /** Refuses new leases, waits for those out as long as the signal lets it, closes all. Idempotent. */
  async close(drain: AbortSignal): Promise<void> {
    this.housekeeper.stop();
    this.closing.abort(new PoolClosedError(this.environment.name));
    this.change.wake();
    while (!drain.aborted && this.entries.count((entry) => entry.leases > 0) > 0)
      await this.change.wait(drain).catch(() => undefined);
    // What is half open is ours too: it ends by our signal, and is closed if that came too late.
    await Promise.allSettled(
      [...this.entries].flatMap(({ state }) => (state.kind === 'opening' ? [state.opened] : [])),
    );
    await Promise.all([...this.entries].map((entry) => this.discard(entry)));
    await this.closer.done();
  }

  private findFree(request: LeaseRequest): PoolEntry<C> | undefined {
    const { affinityKey } = request;
    const now = this.environment.clock.now();
    const bound = affinityKey === undefined ? undefined : this.affinities.find(affinityKey);
    if (bound !== undefined && now < bound.retireAt && bound.serves(request)) return bound;
    return this.entries.leastLeased(request, now);
  }

  private lease(entry: PoolEntry<C>, connection: C, request: LeaseRequest): Lease<C> {
    const { isCheck = false } = request;
    if (entry.wasThere && !isCheck) this.counters.reused++;
    entry.wasThere = true;
    entry.leases++;
    if (request.affinityKey !== undefined) this.affinities.bind(request.affinityKey, entry);
    const returned = this.leaks.watch();
    return new Lease(connection, (end) => {
      returned();
      this.giveBack(entry, end, isCheck);
    });
  }

  private giveBack(entry: PoolEntry<C>, end: LeaseEnd, isCheck: boolean): void {
    const now = this.environment.clock.now();
    entry.leases--;
    if (!isCheck) entry.uses++;
    entry.idleSince = now;
    if (end === 'answered') entry.provenAt = now;
    const isSpent = end === 'broken' || entry.uses >= this.settings.maxUses || entry.isOverflow;
    if (isSpent && entry.state.kind === 'open') this.retire(entry);
    else if (entry.state.kind === 'retiring' && entry.leases === 0) void this.discard(entry);
    this.shrink();
    this.change.wake();
  }

  /**
   * Nothing fits: share an opening, open one, take the place of an idle one, or wait for a change.
   * The claim keeps others from evicting what has just opened for us; it ends with our next look.
   */
  private async claimOpening(
    request: LeaseRequest,
    signal: CancelSignal,
  ): Promise<PoolEntry<C> | undefined> {
    const entry = this.findOpening(request);
    if (entry?.state.kind !== 'opening') return this.change.wait(signal);
    entry.claims++;
    try {
      await leaveOnAbort(entry.state.opened, signal);
    } catch (error) {
      entry.claims--;
      throw error;
    }
    return entry;
  }

  private findOpening(request: LeaseRequest): PoolEntry<C> | undefined {
    const opening = this.entries.opening(request, this.expectedMaxCalls);
    if (opening !== undefined) return opening;
    const isFull = this.entries.size >= this.settings.maxSize;
    // A check takes nobody's place: where there is no room, what it opens is beside the pool.
    if (isFull && request.isCheck === true) return this.openEntry(request, true);
    if (isFull && this.evictLongestIdle()) this.environment.onTrouble?.('eviction');
    if (this.entries.size < this.settings.maxSize) return this.openEntry(request, false);
    this.counters.exhausted++;
    const { overflow } = this.entries;
    return overflow < this.settings.maxOverflow ? this.openEntry(request, true) : undefined;
  }

  /** Starts to open a connection; it outlives the caller who asked, since others may wait for it. */
  private openEntry(request: LeaseRequest, isOverflow: boolean): PoolEntry<C> {
    this.keepHouseFromNowOn();
    const { clock, random } = this.environment;
    const now = clock.now();
    const retireAt = now + this.settings.maxLifetimeMs * (1 - LIFETIME_JITTER * random());
    const opened = this.open(this.closing.signal, request);
    const beside = request.isCheck === true ? 'beside for a check' : 'overflow';
    const place = isOverflow ? beside : 'pool';
    const entry = new PoolEntry(opened, request.key, place, now, retireAt);
    this.entries.add(entry);
    opened.then(
      (connection) => {
        this.entryOpened(entry, connection);
      },
      (error: unknown) => {
        // A breaker that keeps us from trying is no attempt.
        if (!(error instanceof CircuitOpenError)) this.counters.createFailed++;
        this.remove(entry);
      },
    );
    return entry;
  }

  private entryOpened(entry: PoolEntry<C>, connection: C): void {
    this.counters.created++;
    this.expectedMaxCalls = connection.maxCalls;
    const now = this.environment.clock.now();
    entry.state = { kind: 'open', connection };
    entry.idleSince = now;
    entry.provenAt = now;
    // An overflow connection whose only caller has left serves nobody.
    const isAbandoned = entry.isOverflow && entry.claims === 0;
    if (this.closing.signal.aborted || isAbandoned) this.retire(entry);
    this.change.wake();
  }

  private isStale(entry: PoolEntry<C>): boolean {
    if (entry.state.kind !== 'open' || entry.state.connection.validate === undefined) return false;
    if (entry.leases > 0) return false;
    return this.environment.clock.now() - entry.provenAt > this.settings.validateAfterIdleMs;
  }

  /** In our own time: a caller who leaves meanwhile says nothing of the connection. */
  private validate(entry: PoolEntry<C>, connection: C): Promise<boolean> {
    const { validateTimeoutMs } = this.settings;
    entry.leases++;
    const { signal } = this.closing;
    entry.validation = answers(connection, validateTimeoutMs, signal, this.environment).then(
      (isThere) => {
        entry.validation = undefined;
        this.giveBack(entry, isThere ? 'answered' : 'broken', true);
        return isThere;
      },
    );
    return entry.validation;
  }

  private keepHouse(): Promise<void> {
    const now = this.environment.clock.now();
    for (const entry of [...this.entries]) {
      if (entry.state.kind !== 'open') continue;
      const isAged = now >= entry.retireAt;
      const isSurplus = this.entries.size > this.settings.minSize;
      const isUnused = entry.isIdle && now - entry.idleSince >= this.settings.idleTimeoutMs;
      if (isAged || (isSurplus && isUnused)) this.retire(entry);
    }
    return this.fill();
  }

  /** Opens what is missing to `minSize`. */
  private async fill(): Promise<void> {
    const missing = Math.max(0, this.settings.minSize - this.entries.size);
    const opened = Array.from({ length: missing }, () => this.openEntry({ key: '' }, false));
    for (const entry of opened) entry.wasThere = true;
    await Promise.all(
      opened.flatMap(({ state }) => (state.kind === 'opening' ? [state.opened] : [])),
    );
  }

  private shrink(): void {
    for (let surplus = this.entries.size - this.settings.maxSize; surplus > 0; surplus--)
      if (!this.evictLongestIdle()) return;
  }

  private evictLongestIdle(): boolean {
    const idle = this.entries.longestIdle();
    if (idle !== undefined) void this.discard(idle);
    return idle !== undefined;
  }

  private retire(entry: PoolEntry<C>): void {
    if (entry.state.kind !== 'open') return;
    this.affinities.forget(entry);
    entry.state = { kind: 'retiring', connection: entry.state.connection };
    if (entry.leases === 0) void this.discard(entry);
  }

  private async discard(entry: PoolEntry<C>): Promise<void> {
    const { state } = entry;
    if (state.kind === 'closed' || state.kind === 'opening') return;
    this.counters.closed++;
    this.remove(entry);
    await this.closer.close(state.connection);
  }

  private remove(entry: PoolEntry<C>): void {
    entry.state = { kind: 'closed' };
    this.affinities.forget(entry);
    this.entries.delete(entry);
    this.change.wake();
  }
}
