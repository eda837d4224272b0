import { messageOf } from '@tablewise/kernel';
import type { Clock, Logger, Random } from '@tablewise/kernel';
import { exponentialBackoff } from '../resilience/backoff.ts';
import { leaveOnAbort } from '../resilience/leave-on-abort.ts';
import { mergedEndpoints } from './merged-endpoints.ts';
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

type Lifecycle =
  | { readonly kind: 'new' }
  | { readonly kind: 'running'; readonly looked: Promise<void>; readonly ended: Promise<void> }
  | { readonly kind: 'closed'; readonly ended: Promise<void> };

/** Looks again and again, one look at a time, and tells what has changed. */
export class EndpointWatch implements Resolver {
  private readonly closing = new AbortController();
  private readonly backoff: (attempt: number) => number;
  private lifecycle: Lifecycle = { kind: 'new' };
  private reported: string | undefined;
  /** In a row. */
  private failures = 0;

  constructor(private readonly options: EndpointWatchOptions) {
    this.backoff = exponentialBackoff(BACKOFF, options.random);
  }

  start(onChange: EndpointsListener, signal: AbortSignal): Promise<void> {
    if (this.lifecycle.kind === 'running') return this.lifecycle.looked;
    if (this.lifecycle.kind === 'closed') return Promise.resolve();
    const ending = AbortSignal.any([signal, this.closing.signal]);
    let ended: Promise<void> = Promise.resolve();
    const looked = new Promise<void>((resolve) => {
      ended = this.run(onChange, ending, resolve).finally(resolve);
    });
    this.lifecycle = { kind: 'running', looked, ended };
    return looked;
  }

  close(): Promise<void> {
    const { lifecycle } = this;
    const ended = lifecycle.kind === 'new' ? Promise.resolve() : lifecycle.ended;
    this.lifecycle = { kind: 'closed', ended };
    this.closing.abort(new Error(`${this.options.name}: no longer watched`));
    return ended;
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
    let look: Look;
    try {
      // Whoever closes does not wait for what is deaf to its signal.
      look = await leaveOnAbort(this.options.look(signal), signal);
    } catch (error) {
      signal.throwIfAborted();
      this.failures++;
      this.logFailure(error);
      return this.backoff(this.failures);
    }
    this.failures = 0;
    this.report(mergedEndpoints(look.endpoints), onChange);
    return look.nextInMs * (1 + JITTER * (2 * this.options.random() - 1));
  }

  /** What could not be taken over is told again after the next look. */
  private report(endpoints: readonly ResolvedEndpoint[], onChange: EndpointsListener): void {
    const key = JSON.stringify(endpoints);
    if (key === this.reported) return;
    const { logger, name } = this.options;
    const urls = endpoints.map(({ url }) => url);
    try {
      onChange(endpoints);
    } catch (err) {
      logger.error({ resolver: name, endpoints: urls, err }, 'endpoints could not be taken over');
      return;
    }
    this.reported = key;
    logger.info({ resolver: name, endpoints: urls }, 'endpoints changed');
  }

  private logFailure(error: unknown): void {
    const { failures } = this;
    const { logger, name } = this.options;
    const reason = messageOf(error);
    logger.warn({ resolver: name, reason, failures }, 'endpoints could not be looked up');
  }
}
