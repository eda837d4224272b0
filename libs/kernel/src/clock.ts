/** A timer that has not fired yet. Cancelling twice, or after it fired, does nothing. */
export interface Timer {
  cancel(): void;
}

/** A reason for the process to stay. Releasing it twice does nothing. */
export interface KeepAlive {
  release(): void;
}

/** The only source of time. Everything that waits or measures is handed one, so tests need no sleep. */
export interface Clock {
  /** Milliseconds since the epoch. May jump, in both directions: somebody sets the clock. */
  now(): number;
  /** Milliseconds since some moment, which never jump: for durations and deadlines. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs `task` once after `ms`, however many those are. */
  after(ms: number, task: () => void): Timer;
  /**
   * Keeps the process alive until it is released. Timers and sleeps by themselves do not: background
   * work must not keep a program from ending, and who works for a caller says so once.
   */
  keepAlive(): KeepAlive;
}
