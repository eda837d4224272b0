import { SystemClock, silentLogger } from '@tablewise/kernel';
import {
  CancelSource,
  ConnectionPool,
  Lane,
  PlaceQueue,
} from '@tablewise/mcp-client-manager/internals';
import type { PlaceRequest } from '@tablewise/mcp-client-manager/internals';
import { ACQUIRE_TIMEOUT_MS, POOL_SIZE } from './measured-pool.ts';
import type { MeasuredPool } from './measured-pool.ts';

const PRIORITIES = ['high', 'normal', 'low'] as const;
const LONG_MS = 1_800_000;

/** The places of one endpoint, and the queue in front of them. */
export class Limit {
  private leased = 0;
  private readonly queue: PlaceQueue<PlaceRequest, true>;

  constructor(private readonly maxSize: number) {
    this.queue = new PlaceQueue({
      maxWaiters: 100_000,
      clock: new SystemClock(),
      take: () => this.take(),
      refusal: ({ kind }) => new Error(kind),
    });
  }

  tryAcquire(request: PlaceRequest): boolean {
    return this.queue.tryTake(request) === true;
  }

  acquire(request: PlaceRequest, signal: CancelSource): Promise<unknown> {
    return this.tryAcquire(request) ? TAKEN : this.queue.wait(request, ACQUIRE_TIMEOUT_MS, signal);
  }

  release(): void {
    this.leased--;
    this.queue.admit();
  }

  close(reason: Error): void {
    this.queue.close(reason);
  }

  private take(): true | undefined {
    if (this.leased >= this.maxSize) return undefined;
    this.leased++;
    return true;
  }
}

const TAKEN = Promise.resolve();
const LANE = new Lane();

export interface SomeRequest {
  readonly place: PlaceRequest;
  /** Each call has its own, made before it comes to wait. */
  readonly signal: CancelSource;
}

const PLACES = Array.from({ length: 10 }, (_, n) => `user ${n}`).flatMap((principal) =>
  PRIORITIES.map((priority) => ({ priority, principal, lane: LANE })),
);

/** Calls of three priorities and ten principals, which may be aborted. */
export function someRequests(count: number): SomeRequest[] {
  return Array.from({ length: count }, (_, n) => PLACES[n % PLACES.length]).flatMap((place) =>
    place === undefined ? [] : [{ place, signal: new CancelSource() }],
  );
}

/** Of anybody, over a connection that one call has at a time, as the peers' have. */
const LEASE = { key: '' };

function aPool() {
  const connection = { maxCalls: 1, isShareable: true, close: () => Promise.resolve() };
  const settings = {
    minSize: POOL_SIZE,
    maxSize: POOL_SIZE,
    maxOverflow: 0,
    idleTimeoutMs: LONG_MS,
    maxLifetimeMs: LONG_MS,
    maxUses: Number.MAX_SAFE_INTEGER,
    validateAfterIdleMs: 500,
    validateTimeoutMs: 5_000,
    affinityTtlMs: LONG_MS,
    leakDetectionThresholdMs: 0,
  };
  return new ConnectionPool(() => Promise.resolve({ ...connection }), settings, {
    name: 'benchmark',
    clock: new SystemClock(),
    random: Math.random,
    logger: silentLogger,
  });
}
type Pool = ReturnType<typeof aPool>;
type Lease = Awaited<ReturnType<Pool['acquire']>>;

/**
 * As an endpoint of the manager uses them: a place in the limit, which is the only queue, then a
 * connection of the pool. With everything on: priorities, principals, timeouts, signals.
 */
export function ours(): MeasuredPool {
  const limit = new Limit(POOL_SIZE);
  const pool = aPool();
  const signal = new CancelSource();
  const requests = someRequests(1_000);
  const leases = new Map<object, Lease>();
  let turn = 0;
  return {
    name: 'ours',
    acquire: async () => {
      const request = requests[turn++ % requests.length];
      if (request === undefined) throw new RangeError('no requests');
      if (!limit.tryAcquire(request.place)) await limit.acquire(request.place, request.signal);
      const lease = await pool.acquire(LEASE, signal);
      leases.set(lease.connection, lease);
      return lease.connection;
    },
    release: (connection) => {
      leases.get(connection)?.release('answered');
      limit.release();
    },
    close: async () => {
      limit.close(new Error('closed'));
      await pool.close(new AbortController().signal);
    },
  };
}
