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

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, ms, signal);
  }

  after(ms: number, task: () => void): Timer {
    const timeout = setTimeout(task, ms);
    timeout.unref();
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
}
