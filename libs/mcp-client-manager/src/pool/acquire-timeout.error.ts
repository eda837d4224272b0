import { AppError } from '@tablewise/kernel';
import { describePool } from './pool-stats.ts';
import type { PoolStats } from './pool-stats.ts';

/** No place in the pool became free in time. Nothing was sent. */
export class AcquireTimeoutError extends AppError {
  readonly code = 'POOL_ACQUIRE_TIMEOUT';
  override readonly retryable = true;

  constructor(endpoint: string, waitedMs: number, stats: PoolStats) {
    super(`${endpoint}: no place free after ${waitedMs} ms (${describePool(stats)})`, {
      endpoint,
      waitedMs,
      ...stats,
    });
  }
}
