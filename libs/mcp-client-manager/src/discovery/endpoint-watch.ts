import type { Clock, Logger, Random } from '@tablewise/kernel';
import { exponentialBackoff } from '../resilience/backoff.ts';
import type { EndpointsListener, ResolvedEndpoint, Resolver } from './resolver.ts';

/** After looks that failed. */
const BACKOFF = { initialDelayMs: 1_000, maxDelayMs: 30_000 };
/** Share by which a look comes earlier or later, so that replicas part ways. */
const JITTER = 0.1;

/** What one look found, and when to look again. */
export interface Look {
  readonly endpoints: readonly ResolvedEndpoint[];
  readonly nextInMs: number;
}

export interface EndpointWatchOptions {
  /** Names what is watched in logs. */
  readonly name: string;
  /** Bounded in time by itself. A rejection says nothing about the endpoints: the last good stay. */
  readonly look: (signal: AbortSignal) => Promise<Look>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** Looks again and again, one look at a time, and tells what has changed. */
export class EndpointWatch implements Resolver {
  private readonly closing = new AbortController();
  private readonly backoff: (attempt: number) => number;
  private running: Promise<void> = Promise.resolve();
  private reported: string | undefined;
  /** In a row. */
  private failures = 0;

  constructor(private readonly options: EndpointWatchOptions) {
    this.backoff = exponentialBackoff(BACKOFF, options.random);
  }

  start(onChange: EndpointsListener, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const ending = AbortSignal.any([signal, this.closing.signal]);
      this.running = this.run(onChange, ending, resolve).finally(resolve);
    });
  }

  async close(): Promise<void> {
    this.closing.abort(new Error(`${this.options.name}: no longer watched`));
    await this.running;
  }

  private async run(
    onChange: EndpointsListener,
    signal: AbortSignal,
    looked: () => void,
  ): Promise<void> {
    try {
      for (;;) {
        const delayMs = await this.lookOnce(onChange, signal);
        looked();
        if (delayMs > 0) await this.options.clock.sleep(delayMs, signal);
      }
    } catch (error) {
      // The abort is how the loop ends.
      if (!signal.aborted) throw error;
    }
  }

  /** Gives the time until the next look, ms. @throws the signal's reason once it aborts */
  private async lookOnce(onChange: EndpointsListener, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    try {
      const { endpoints, nextInMs } = await this.options.look(signal);
      signal.throwIfAborted();
      this.report(endpoints, onChange);
      this.failures = 0;
      return nextInMs * (1 + JITTER * (2 * this.options.random() - 1));
    } catch (error) {
      signal.throwIfAborted();
      this.failures++;
      this.logFailure(error);
      return this.backoff(this.failures);
    }
  }

  private report(endpoints: readonly ResolvedEndpoint[], onChange: EndpointsListener): void {
    const sorted = [...endpoints].sort((one, other) => (one.url < other.url ? -1 : 1));
    const key = JSON.stringify(sorted);
    if (key === this.reported) return;
    onChange(sorted);
    this.reported = key;
    const { logger, name } = this.options;
    logger.info({ resolver: name, endpoints: sorted.map(({ url }) => url) }, 'endpoints changed');
  }

  private logFailure(error: unknown): void {
    const { failures } = this;
    const { logger, name } = this.options;
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn({ resolver: name, reason, failures }, 'endpoints could not be looked up');
  }
}
