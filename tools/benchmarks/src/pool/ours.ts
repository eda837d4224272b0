import { SystemClock, silentLogger } from '@tablewise/kernel';
import {
  CancelSource,
  ConcurrencyLimit,
  ConnectionPool,
} from '@tablewise/mcp-client-manager/internals';
import { ACQUIRE_TIMEOUT_MS, POOL_SIZE } from './measured-pool.ts';
import type { MeasuredPool } from './measured-pool.ts';

const PRIORITIES = ['high', 'normal', 'low'] as const;
const LONG_MS = 1_800_000;

export function aLimit(maxSize: number): ConcurrencyLimit {
  return new ConcurrencyLimit({
    name: 'benchmark',
    size: { kind: 'fixed', maxSize },
    maxWaiters: 100_000,
    acquireTimeoutMs: ACQUIRE_TIMEOUT_MS,
    clock: new SystemClock(),
  });
}

export interface SomeRequest {
  readonly place: { readonly priority: (typeof PRIORITIES)[number]; readonly principal: string };
  readonly signal: AbortSignal;
}

const PRINCIPALS = Array.from({ length: 10 }, (_, n) => ({
  principal: `user ${n}`,
  // Made once: a signal is hot when a call waits, and what it costs to make one is not the limit's.
  signal: new AbortController().signal,
}));

/** Calls of three priorities and ten principals, which may be aborted. */
export function someRequests(count: number): SomeRequest[] {
  const requests = PRINCIPALS.flatMap(({ principal, signal }) =>
    PRIORITIES.map((priority) => ({ place: { priority, principal }, signal })),
  );
  return Array.from({ length: count }, (_, n) => requests[n % requests.length]).filter(
    (request) => request !== undefined,
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
  const limit = aLimit(POOL_SIZE);
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
      if (!limit.tryAcquire()) await limit.acquire(request.place, request.signal);
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
