import { sleepOn } from '@tablewise/kernel';
import type { Clock, KeepAlive, Timer } from '@tablewise/kernel';

/**
 * What the library calls time: milliseconds since the epoch by the clock as it stood at the start,
 * which go on evenly from there. Every duration and deadline is a difference of two of them, so none
 * becomes an hour longer because somebody set the clock. What other machines read as a time of day
 * (claims of tokens, HTTP dates) goes by the clock of the wall.
 */
export class SteadyClock implements Clock {
  private readonly offset: number;

  constructor(private readonly wall: Clock) {
    this.offset = wall.now() - wall.monotonic();
  }

  /** Whole milliseconds. */
  now(): number {
    return Math.floor(this.offset + this.wall.monotonic());
  }

  monotonic(): number {
    return this.wall.monotonic();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  after(ms: number, task: () => void): Timer {
    return this.wall.after(ms, task);
  }

  keepAlive(): KeepAlive {
    return this.wall.keepAlive();
  }
}
