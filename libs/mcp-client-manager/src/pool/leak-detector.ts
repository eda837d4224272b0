import type { Clock, Logger } from '@tablewise/kernel';

interface LeakDetectorOptions {
  readonly pool: string;
  /** 0 switches the detection off. */
  readonly thresholdMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Shared: it is for every lease. */
const NOTHING = (): void => undefined;

/** Logs who acquired a lease that does not come back, and again if it does after all. */
export class LeakDetector {
  constructor(private readonly options: LeakDetectorOptions) {}

  /** Returns what to run when the lease is back. */
  watch(): () => void {
    const { pool, thresholdMs, clock, logger } = this.options;
    if (thresholdMs === 0) return NOTHING;
    // Costs a stack trace per lease, which is why the detection is off unless it is asked for.
    const { stack } = new Error('lease acquired here');
    const acquiredAt = clock.now();
    let isLeak = false;
    const timer = clock.after(thresholdMs, () => {
      isLeak = true;
      logger.warn({ pool, heldMs: thresholdMs, acquiredBy: stack }, 'lease may have leaked');
    });
    return () => {
      timer.cancel();
      if (isLeak) logger.info({ pool, heldMs: clock.now() - acquiredAt }, 'leaked lease came back');
    };
  }
}
