import { AppError } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import type { CancelSignal } from './cancel-signal.ts';
import { leaveOnAbort } from './leave-on-abort.ts';

/** What was asked once for several callers did not answer in its own time. Nothing of theirs was sent. */
export class FlightTimeoutError extends AppError {
  readonly code = 'UPSTREAM_TIMEOUT';
  override readonly retryable = true;

  constructor(what: string, timeoutMs: number) {
    super(`${what}: no answer within ${timeoutMs} ms`, { timeoutMs });
  }
}

export interface SingleFlightOptions {
  /** Names what is asked for in errors. */
  readonly name: string;
  /** Of each flight, whoever waits for it. */
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'after'>;
}

interface Flight<T> {
  readonly landed: Promise<T>;
  readonly controller: AbortController;
}

/**
 * What is asked once for all who want it at the same time: a list of tools, a token, a probe. It runs
 * under a signal and a time limit of its own, so that whoever asked first takes nobody along: a
 * caller can leave, never end it. Whoever comes after it is over asks anew. What it throws is shared,
 * so a caller is to be told of it by an error of their own.
 */
export class SingleFlight<T> {
  private readonly flights = new Map<string, Flight<T>>();

  constructor(private readonly options: SingleFlightOptions) {}

  /**
   * The result of what is under way for the key, or of `task`, which is started then.
   * @throws what the task threw, FlightTimeoutError, or the signal's reason
   */
  join(key: string, task: (signal: AbortSignal) => Promise<T>, signal: CancelSignal): Promise<T> {
    return leaveOnAbort((this.flights.get(key) ?? this.begin(key, task)).landed, signal);
  }

  /** Ends what is under way; resolves when nothing is. */
  async close(reason: Error): Promise<void> {
    const flights = [...this.flights.values()];
    for (const { controller } of flights) controller.abort(reason);
    await Promise.allSettled(flights.map(({ landed }) => landed));
  }

  private begin(key: string, task: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const { name, timeoutMs, clock } = this.options;
    const controller = new AbortController();
    const timer = clock.after(timeoutMs, () => {
      controller.abort(new FlightTimeoutError(name, timeoutMs));
    });
    // A task that is deaf to its signal must not hold up the next one.
    const landed = leaveOnAbort(task(controller.signal), controller.signal).finally(() => {
      timer.cancel();
      this.flights.delete(key);
    });
    const flight = { landed, controller };
    this.flights.set(key, flight);
    // All who asked may have left.
    landed.catch(() => undefined);
    return flight;
  }
}
