import type { Clock, Random, Timer } from '@tablewise/kernel';

/** Share of the interval by which each round may come earlier or later. */
const JITTER = 0.1;

export interface HealthMonitorOptions {
  readonly intervalMs: number;
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
    const { intervalMs, clock, random } = this.options;
    const delayMs = intervalMs * (1 + JITTER * (2 * random() - 1));
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
