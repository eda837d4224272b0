import { AppError } from '@tablewise/kernel';
import { describeOccupancy } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** So many calls already wait for a place that one more would only wait in vain. */
export class QueueFullError extends AppError {
  readonly code = 'POOL_QUEUE_FULL';
  override readonly retryable = true;

  constructor(name: string, stats: Occupancy) {
    super(`${name}: too many calls wait already (${describeOccupancy(stats)})`, {
      name,
      ...stats,
    });
  }
}
