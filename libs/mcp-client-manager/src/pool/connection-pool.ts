import { abortReason } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { AcquireTimeoutError } from './acquire-timeout.error.ts';
import { Permits } from './permits.ts';
import { PoolClosedError } from './pool-closed.error.ts';
import type { PoolStats } from './pool-stats.ts';
import { QueueFullError } from './queue-full.error.ts';

/** What a pool keeps open. */
export interface Connection {
  close(signal: AbortSignal): Promise<void>;
}

export interface ConnectionPoolOptions<C extends Connection> {
  /** Names the pool in errors. */
  readonly name: string;
  readonly open: (signal: AbortSignal) => Promise<C>;
  /** Calls at a time. */
  readonly maxSize: number;
  readonly maxWaiters: number;
  readonly acquireTimeoutMs: number;
  /** How long ending a connection may take, ms. */
  readonly closeTimeoutMs: number;
  readonly clock: Clock;
}

/** Nobody has asked yet; someone opens it; it is there. A failed opening goes back to the start. */
type Slot<C> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'opening'; readonly connection: Promise<C> }
  | { readonly kind: 'open'; readonly connection: C };

/**
 * Bounds the calls to one endpoint and shares one connection among them: the protocol multiplexes,
 * so what is pooled is the right to call. A broken connection is opened again once, however many
 * calls found it broken.
 */
export class ConnectionPool<C extends Connection> {
  private slot: Slot<C> = { kind: 'empty' };
  private created = 0;
  private reused = 0;
  private createFailed = 0;
  private exhaustedCount = 0;
  private readonly permits: Permits;
  private readonly closing = new AbortController();

  constructor(private readonly options: ConnectionPoolOptions<C>) {
    const { name, acquireTimeoutMs } = options;
    this.permits = new Permits({
      ...options,
      timedOut: () => new AcquireTimeoutError(name, acquireTimeoutMs, this.stats()),
      queueFull: () => new QueueFullError(name, this.stats()),
    });
  }

  /** Waits for a place, runs the task on the connection, gives the place back. */
  async use<T>(task: (connection: C) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.permits.exhausted) this.exhaustedCount++;
    await this.permits.acquire(signal);
    try {
      return await task(await this.connect(signal));
    } finally {
      this.permits.release();
    }
  }

  /** The connection without a place: for probes, which must not wait behind the calls they judge. */
  async connect(signal: AbortSignal): Promise<C> {
    signal.throwIfAborted();
    if (this.slot.kind !== 'open') return leaveOnAbort(this.opening(), signal);
    this.reused++;
    return this.slot.connection;
  }

  /** Forgets a broken connection; the next call opens another. Compared by reference. */
  invalidate(connection: C): void {
    if (this.slot.kind !== 'open' || this.slot.connection !== connection) return;
    this.slot = { kind: 'empty' };
    void this.dispose(connection);
  }

  stats(): PoolStats {
    return {
      maxSize: this.options.maxSize,
      leased: this.permits.leased,
      pending: this.permits.pending,
      created: this.created,
      reused: this.reused,
      createFailed: this.createFailed,
      exhausted: this.exhaustedCount,
      connected: this.slot.kind === 'open',
    };
  }

  /** Refuses waiters, ends the connection within its time. Idempotent. */
  async close(): Promise<void> {
    const reason = new PoolClosedError(this.options.name);
    this.permits.close(reason);
    this.closing.abort(reason);
    const { slot } = this;
    this.slot = { kind: 'empty' };
    if (slot.kind === 'open') await this.dispose(slot.connection);
  }

  /** The one opening that everybody waits for; it outlives a caller who leaves. */
  private opening(): Promise<C> {
    if (this.slot.kind === 'opening') return this.slot.connection;
    const connection = this.options.open(this.closing.signal);
    this.slot = { kind: 'opening', connection };
    connection.then(
      (opened) => {
        this.opened(opened);
      },
      () => {
        this.createFailed++;
        this.slot = { kind: 'empty' };
      },
    );
    return connection;
  }

  private opened(connection: C): void {
    this.created++;
    if (this.closing.signal.aborted) void this.dispose(connection);
    else this.slot = { kind: 'open', connection };
  }

  private async dispose(connection: C): Promise<void> {
    const time = new AbortController();
    const timer = this.options.clock.after(this.options.closeTimeoutMs, () => {
      time.abort(new Error('closing took too long'));
    });
    try {
      await connection.close(time.signal);
    } catch {
      // The peer may be gone, which is often why we close: there is nobody left to tell.
    } finally {
      timer.cancel();
    }
  }
}

function leaveOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(abortReason(signal));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
