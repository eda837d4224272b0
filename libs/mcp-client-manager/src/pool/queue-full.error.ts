import { AppError } from '@tablewise/kernel';
import { describePool } from './pool-stats.ts';
import type { PoolStats } from './pool-stats.ts';

/** So many calls already wait for a place that one more would only wait in vain. */
export class QueueFullError extends AppError {
  readonly code = 'POOL_QUEUE_FULL';
  override readonly retryable = true;

  constructor(endpoint: string, stats: PoolStats) {
    super(`${endpoint}: too many calls wait already (${describePool(stats)})`, {
      endpoint,
      ...stats,
    });
  }
}
