/* eslint-disable no-restricted-globals, no-restricted-properties -- the one place that touches time */
import type { Clock, Timer } from './clock.ts';
import { sleepOn } from './sleep-on.ts';

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
}
