/* eslint-disable no-restricted-globals, no-restricted-properties -- the one place that touches time */
import type { Clock, KeepAlive, Timer } from './clock.ts';
import { sleepOn } from './sleep-on.ts';

/** The longest that a timer takes, ms. */
const LONGEST_MS = 2 ** 31 - 1;

/** Real time. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  monotonic(): number {
    return performance.now();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  after(ms: number, task: () => void): Timer {
    // A longer one would fire at once.
    if (ms > LONGEST_MS) return this.afterLong(ms, task);
    const timeout = setTimeout(task, ms);
    letEnd(timeout);
    return {
      cancel: () => {
        clearTimeout(timeout);
      },
    };
  }

  keepAlive(): KeepAlive {
    const interval = setInterval(() => undefined, LONGEST_MS);
    return {
      release: () => {
        clearInterval(interval);
      },
    };
  }

  /** One timer after the other, until the rest fits into one. */
  private afterLong(ms: number, task: () => void): Timer {
    let timer = this.after(LONGEST_MS, () => {
      timer = this.after(ms - LONGEST_MS, task);
    });
    return {
      cancel: () => {
        timer.cancel();
      },
    };
  }
}

/** A timer of Node by itself keeps no process alive; one of a browser is a number and has none. */
function letEnd(timeout: NodeJS.Timeout | number): void {
  if (typeof timeout === 'object') timeout.unref();
}
