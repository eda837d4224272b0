import type { Clock, Logger, Random } from '@tablewise/kernel';
import { isAbsent } from './dns-lookup.ts';
import type { DnsLookup, ServiceRecord } from './dns-lookup.ts';
import { endpointAt } from './endpoint-url.ts';
import { EndpointWatch } from './endpoint-watch.ts';
import type { Look } from './endpoint-watch.ts';
import type { EndpointsListener, ResolvedEndpoint, Resolver } from './resolver.ts';

/** No look sooner than this, whatever a record's time to live, ms. */
const MIN_INTERVAL_MS = 1_000;

export interface DnsResolverOptions {
  /** URL of the server; its host is looked up, its scheme, port and path are the endpoints'. */
  readonly url: URL;
  /** `address`: A records, else AAAA. `srv`: host, port and weight from SRV (RFC 2782). */
  readonly records: 'address' | 'srv';
  /** The longest between two looks; a shorter time to live of A and AAAA records wins. */
  readonly intervalMs: number;
  /** How long the last good answer is kept once the name is said not to exist. */
  readonly maxStaleMs: number;
  readonly lookup: DnsLookup;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/**
 * Endpoints from DNS. A name server that does not answer changes nothing, however long that lasts; a
 * name that is gone takes its endpoints along only after `maxStaleMs`, since a slip in a zone file
 * should not stop a service.
 */
export class DnsResolver implements Resolver {
  private readonly watch: EndpointWatch;
  /** Monotonic. */
  private lastGoodAt: number | undefined;

  constructor(private readonly options: DnsResolverOptions) {
    this.watch = new EndpointWatch({
      ...options,
      name: `dns ${options.url.hostname}`,
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
    try {
      const found = await this.find(signal);
      this.lastGoodAt = this.options.clock.monotonic();
      return found;
    } catch (error) {
      if (!isAbsent(error) || !this.isStale) throw error;
      return { endpoints: [], nextInMs: this.options.intervalMs };
    }
  }

  private get isStale(): boolean {
    const { clock, maxStaleMs } = this.options;
    return this.lastGoodAt !== undefined && clock.monotonic() - this.lastGoodAt >= maxStaleMs;
  }

  private async find(signal: AbortSignal): Promise<Look> {
    const { url, records, intervalMs, lookup } = this.options;
    if (records === 'srv') {
      const services = await lookup.services(url.hostname, signal);
      return { endpoints: endpointsOf(services, url), nextInMs: intervalMs };
    }
    const { addresses, ttlMs } = await lookup.addresses(url.hostname, signal);
    const endpoints = addresses.map((host) => endpointAt(url, { host, weight: 1 }));
    return { endpoints, nextInMs: Math.max(MIN_INTERVAL_MS, Math.min(ttlMs, intervalMs)) };
  }
}

/** Those of the most preferred priority; the target `.` says that the service is not offered. */
function endpointsOf(services: readonly ServiceRecord[], url: URL): ResolvedEndpoint[] {
  const preferred = Math.min(...services.map(({ priority }) => priority));
  return services
    .filter(({ priority, name }) => priority === preferred && name !== '' && name !== '.')
    .map(({ name, port, weight }) => endpointAt(url, { host: name, port, weight }));
}
