import type { Clock, Timer } from '@tablewise/kernel';
import { AttemptTimeoutError } from '../call/call-errors.ts';
import type { RunningAttempt } from '../call/call.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { ToolLatencies } from './tool-latencies.ts';

/** Between two looks while calls are out, ms. */
const INTERVAL_MS = 50;

export type Watched = Pick<Endpoint, 'name' | 'load' | 'suspect'>;

export interface StallWatchOptions {
  readonly endpoints: () => readonly Watched[];
  readonly latencies: ToolLatencies;
  /** Whether the attempt may be given up for another at another endpoint. */
  readonly mayMove: (attempt: RunningAttempt) => boolean;
  readonly clock: Clock;
}

/**
 * Looks at the calls that are out: an endpoint that has had one for far longer than its tool's calls
 * take is probed at once, and where the call may run twice and another endpoint is up, it goes there.
 * One timer for all calls of a server, and none while none is out.
 */
export class StallWatch {
  private timer: Timer | undefined;

  constructor(private readonly options: StallWatchOptions) {}

  /** A call went out. */
  begin(): void {
    if (this.timer !== undefined) return;
    this.timer = this.options.clock.after(INTERVAL_MS, () => {
      this.timer = undefined;
      if (this.look()) this.begin();
    });
  }

  close(): void {
    this.timer?.cancel();
    this.timer = undefined;
  }

  /** Whether any call is out. */
  private look(): boolean {
    const now = this.options.clock.now();
    let isAnyOut = false;
    for (const endpoint of this.options.endpoints()) {
      let attempt = endpoint.load.oldest;
      isAnyOut ||= attempt !== undefined;
      while (attempt !== undefined) {
        // It may leave the list.
        const { next } = attempt;
        this.judge(endpoint, attempt, now);
        attempt = next;
      }
    }
    return isAnyOut;
  }

  private judge(endpoint: Watched, attempt: RunningAttempt, now: number): void {
    const { tool } = attempt.call.request;
    const limitMs = this.options.latencies.limitMs(tool);
    if (attempt.heldMs(now) < limitMs) return;
    if (!attempt.isStalled) {
      attempt.isStalled = true;
      endpoint.suspect();
    }
    if (attempt.cancel === undefined || !this.options.mayMove(attempt)) return;
    attempt.cancel.abort(new AttemptTimeoutError(endpoint.name, tool, Math.round(limitMs)));
  }
}
