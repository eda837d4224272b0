import type { Occupancy } from '../pool/occupancy.ts';
import type { Priority } from './waiter.ts';

/** An endpoint's limit at one moment; `maxSize` of an adaptive one is what it is now. */
export interface LimitStats extends Occupancy {
  readonly pendingByPriority: Readonly<Record<Priority, number>>;
  /** Of the one who has waited longest; 0 when nobody waits. */
  readonly oldestWaitMs: number;
}
