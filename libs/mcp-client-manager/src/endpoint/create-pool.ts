import type { ServerResources } from '../fleet/server-resources.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { ConnectionPool } from '../pool/connection-pool.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import type { PlacesSize } from './places.ts';
import type { PooledSession } from './pooled-session.ts';

interface EndpointPoolParts {
  readonly name: string;
  readonly reporter: EndpointReporter;
  readonly open: (signal: AbortSignal, request: LeaseRequest) => Promise<PooledSession>;
}

type PoolOptions = ServerSettings['pool'];

/** Calls at a time over so many connections, and the temporary ones beyond them. */
export function placesFor(
  { maxOverflow, callsPerConnection }: PoolOptions,
  maxSize: number,
): number {
  return (maxSize + maxOverflow) * callsPerConnection;
}

export function placesSize(pool: PoolOptions): PlacesSize {
  const maxSize = placesFor(pool, pool.maxSize);
  return pool.adaptive ? { kind: 'adaptive', minSize: 1, maxSize } : { kind: 'fixed', maxSize };
}

/**
 * Connections to keep. Over HTTP they are sessions, of which more are kept than calls run at a time;
 * over stdio they are processes, and of those that are kept warm there is one more than asked for,
 * since they take long to start.
 */
export function poolSizes(
  { minSize, maxSize, maxSessions }: Pick<PoolOptions, 'minSize' | 'maxSize' | 'maxSessions'>,
  stdio: ServerSettings['stdio'],
): { readonly minSize: number; readonly maxSize: number } {
  if (stdio === undefined) return { minSize, maxSize: Math.max(maxSessions, minSize) };
  return { minSize: minSize > 0 ? Math.min(minSize + 1, maxSize) : 0, maxSize };
}

export function createPool(
  { pool, stdio, health }: ServerSettings,
  { clock, random, logger }: ServerResources,
  { name, reporter, open }: EndpointPoolParts,
): ConnectionPool<PooledSession> {
  const settings = {
    ...pool,
    ...poolSizes(pool, stdio),
    validateTimeoutMs: health.timeoutMs,
  };
  return new ConnectionPool(open, settings, {
    name,
    clock,
    random,
    logger,
    onTrouble: (kind, error) => {
      if (kind === 'replacement') reporter.replacementFailed(error);
      else if (kind === 'disconnect') reporter.disconnectFailed(error);
      else reporter.evicted();
    },
  });
}
