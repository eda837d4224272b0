import type { Clock, Logger, Random, Timer } from '@tablewise/kernel';
import type { PoolTroubleListener } from './pool-settings.ts';

/** Between two rounds while all is well, ms. */
const INTERVAL_MS = 1_000;
/** The longest wait after rounds that failed, ms. */
const MAX_BACKOFF_MS = 60_000;

interface HousekeeperEnvironment {
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly onTrouble?: PoolTroubleListener;
}

/**
 * Looks after a pool every second; after a round that failed it waits twice as long each time, so
 * that a server which is down is not asked for connections all the while.
 */
export class Housekeeper {
  private timer: Timer | undefined;
  private isRunning = false;
  private failures = 0;

  constructor(
    private readonly round: () => Promise<void>,
    private readonly environment: HousekeeperEnvironment,
  ) {}

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.schedule();
  }

  stop(): void {
    this.isRunning = false;
    this.timer?.cancel();
  }

  private schedule(): void {
    const { clock, random } = this.environment;
    const backoff = Math.min(INTERVAL_MS * 2 ** this.failures, MAX_BACKOFF_MS);
    const delayMs = this.failures === 0 ? INTERVAL_MS : backoff * (0.75 + 0.5 * random());
    this.timer = clock.after(delayMs, () => {
      void this.run();
    });
  }

  private async run(): Promise<void> {
    try {
      await this.round();
      this.failures = 0;
    } catch (error) {
      this.failures++;
      const { name, logger, onTrouble } = this.environment;
      onTrouble?.('replacement', error);
      logger.debug({ pool: name, failures: this.failures, error }, 'pool could not be filled');
    }
    if (this.isRunning) this.schedule();
  }
}
