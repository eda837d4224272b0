import type { Clock } from '@tablewise/kernel';
import type { ServerSettings } from '../options.ts';
import { ConcurrencyLimit } from '../resilience/concurrency-limit.ts';

/** Calls at a time over so many connections of one endpoint, and the temporary ones beyond them. */
export function placesFor({ pool }: Pick<ServerSettings, 'pool'>, connections: number): number {
  return (connections + pool.maxOverflow) * pool.callsPerConnection;
}

/** The limit of one endpoint, the only queue for its calls. */
export function createLimit(
  name: string,
  settings: ServerSettings,
  clock: Clock,
): ConcurrencyLimit {
  const { acquireTimeoutMs, maxWaiters, adaptive, maxSize: connections } = settings.pool;
  const maxSize = placesFor(settings, connections);
  return new ConcurrencyLimit({
    name,
    size: adaptive ? { kind: 'adaptive', minSize: 1, maxSize } : { kind: 'fixed', maxSize },
    maxWaiters,
    acquireTimeoutMs,
    clock,
  });
}
