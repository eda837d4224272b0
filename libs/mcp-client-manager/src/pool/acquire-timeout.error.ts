import { AppError } from '@tablewise/kernel';
import { describeOccupancy } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** No place in the pool became free in time. Nothing was sent. */
export class AcquireTimeoutError extends AppError {
  readonly code = 'POOL_ACQUIRE_TIMEOUT';
  override readonly retryable = true;

  constructor(name: string, waitedMs: number, stats: Occupancy) {
    super(`${name}: no place free after ${waitedMs} ms (${describeOccupancy(stats)})`, {
      name,
      waitedMs,
      ...stats,
    });
  }
}
