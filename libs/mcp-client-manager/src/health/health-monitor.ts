import type { Clock, Random, Timer } from '@tablewise/kernel';

/** Share of the delay by which each round may come earlier or later. */
const JITTER = 0.1;

export interface HealthMonitorOptions {
  /** Until the next round, asked for each time. */
  readonly delayMs: () => number;
  readonly clock: Clock;
  readonly random: Random;
}

/** Runs a check again and again; a round starts when the one before is over. */
export class HealthMonitor {
  private timer: Timer | undefined;
  private stopped = true;

  constructor(
    private readonly check: () => Promise<unknown>,
    private readonly options: HealthMonitorOptions,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.schedule();
  }

  stop(): void {
    this.stopped = true;
    this.timer?.cancel();
  }

  private schedule(): void {
    const { delayMs: askedFor, clock, random } = this.options;
    const delayMs = askedFor() * (1 + JITTER * (2 * random() - 1));
    this.timer = clock.after(delayMs, () => {
      void this.round();
    });
  }

  private async round(): Promise<void> {
    try {
      await this.check();
    } finally {
      if (!this.stopped) this.schedule();
    }
  }
}
