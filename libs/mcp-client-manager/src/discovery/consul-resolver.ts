import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { ControlPlane, ControlPlaneReply } from '../http/control-plane.ts';
import { consulEndpoints } from './consul-health.ts';
import { EndpointWatch } from './endpoint-watch.ts';
import type { Look } from './endpoint-watch.ts';
import type { EndpointsListener, Resolver } from './resolver.ts';

/** How long Consul may hold a query until something changes, s. It adds up to a sixteenth. */
const WAIT_S = 60;
const BLOCKING_TIMEOUT_MS = WAIT_S * 1_000 * (1 + 1 / 16) + 5_000;
const FIRST_TIMEOUT_MS = 10_000;
/** A service that changes all the time is not asked about more often than this, ms. */
const MIN_PERIOD_MS = 1_000;

export interface ConsulResolverOptions {
  /** Of the Consul agent. */
  readonly consulUrl: URL;
  readonly service: string;
  readonly datacenter?: string;
  /** Instances must have all of them. */
  readonly tags?: readonly string[];
  /** ACL token; sent as a header to the agent alone. */
  readonly token?: string;
  /** URL of the server; its scheme and path are the endpoints', its host their name. */
  readonly url: URL;
  readonly controlPlane: ControlPlane;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/**
 * Passing instances of a Consul service, watched by blocking queries: a change is known at once. An
 * empty list is definite, since the catalogue is asked and answers; a failure changes nothing.
 * https://developer.hashicorp.com/consul/api-docs/features/blocking
 */
export class ConsulResolver implements Resolver {
  private readonly watch: EndpointWatch;
  /** Of the last answer; 0 asks without waiting. */
  private index = 0;

  constructor(private readonly options: ConsulResolverOptions) {
    this.watch = new EndpointWatch({
      ...options,
      name: `consul ${options.service}`,
      look: (signal) => this.look(signal),
    });
  }

  start(onChange: EndpointsListener, signal: AbortSignal): Promise<void> {
    return this.watch.start(onChange, signal);
  }

  close(): Promise<void> {
    return this.watch.close();
  }

  private async look(signal: AbortSignal): Promise<Look> {
    const { clock, url } = this.options;
    const startedAt = clock.monotonic();
    const known = this.index;
    // Whatever fails from here on, the next query asks for all there is: an agent that restarted
    // may count from anew.
    this.index = 0;
    const reply = await this.ask(known, signal);
    if (reply.status !== 200) throw new Error(`HTTP ${reply.status}`);
    const endpoints = consulEndpoints(reply.body, url);
    this.index = nextIndex(known, reply.header('x-consul-index'));
    return { endpoints, nextInMs: Math.max(0, MIN_PERIOD_MS - (clock.monotonic() - startedAt)) };
  }

  private ask(index: number, signal: AbortSignal): Promise<ControlPlaneReply> {
    const { consulUrl, service, datacenter, tags = [], token, controlPlane } = this.options;
    const url = new URL(`/v1/health/service/${encodeURIComponent(service)}`, consulUrl);
    url.searchParams.set('passing', 'true');
    if (datacenter !== undefined) url.searchParams.set('dc', datacenter);
    for (const tag of tags) url.searchParams.append('tag', tag);
    if (index > 0) {
      url.searchParams.set('index', String(index));
      url.searchParams.set('wait', `${WAIT_S}s`);
    }
    return controlPlane.send(
      {
        url,
        timeoutMs: index > 0 ? BLOCKING_TIMEOUT_MS : FIRST_TIMEOUT_MS,
        // One retry layer: a look that failed is repeated by the watch, with its backoff.
        retries: 0,
        ...(token === undefined ? {} : { headers: { 'x-consul-token': token } }),
      },
      signal,
    );
  }
}

/** An index that went backwards, or is none, starts over (the rules of the page above). */
function nextIndex(known: number, header: string | undefined): number {
  const index = Number(header);
  return Number.isSafeInteger(index) && index > 0 && index >= known ? index : 0;
}
