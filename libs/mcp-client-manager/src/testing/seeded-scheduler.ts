import { ManualClock, seededRandom, sleepOn } from '@tablewise/kernel';
import type { Clock, KeepAlive, Random, Timer } from '@tablewise/kernel';

interface Scheduled {
  readonly at: number;
  readonly task: () => void;
}

/**
 * A clock over `ManualClock` that runs what is due at the same time in an order drawn from a seed:
 * hand it to the code under test, try many seeds, and repeat a failure by its seed.
 */
export class SeededScheduler implements Clock {
  private readonly random: Random;
  private scheduled: Scheduled[] = [];

  constructor(
    seed: number,
    private readonly clock = new ManualClock(),
  ) {
    this.random = seededRandom(seed);
  }

  now(): number {
    return this.clock.now();
  }

  monotonic(): number {
    return this.clock.monotonic();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  /** `after(0, task)` is how a test adds an action of its own to the draw. */
  after(ms: number, task: () => void): Timer {
    const entry = { at: this.now() + Math.max(0, ms), task };
    this.scheduled.push(entry);
    return {
      cancel: () => {
        this.scheduled = this.scheduled.filter((other) => other !== entry);
      },
    };
  }

  keepAlive(): KeepAlive {
    return this.clock.keepAlive();
  }

  /** How many tasks have neither run nor been cancelled: what a test leaves behind. */
  get pendingTimers(): number {
    return this.scheduled.length;
  }

  /**
   * Moves time forward by `ms`. Of the tasks due at one moment one is drawn at a time, and promises
   * settle before the next draw: what a task adds for the same moment takes part in it.
   */
  async advance(ms: number): Promise<void> {
    const target = this.now() + ms;
    await this.clock.advance(0);
    for (let at = this.nextAt(); at <= target; at = this.nextAt()) {
      await this.clock.advance(at - this.now());
      this.draw(at)?.();
      await this.clock.advance(0);
    }
    await this.clock.advance(target - this.now());
  }

  private nextAt(): number {
    return this.scheduled.reduce((first, { at }) => Math.min(first, at), Infinity);
  }

  /** Nothing, where the last task for that moment was cancelled as time came to it. */
  private draw(at: number): (() => void) | undefined {
    const due = this.scheduled.filter((entry) => entry.at <= at);
    const drawn = due[Math.floor(this.random() * due.length)];
    this.scheduled = this.scheduled.filter((entry) => entry !== drawn);
    return drawn?.task;
  }
}
