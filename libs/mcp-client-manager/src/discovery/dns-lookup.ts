import { Resolver } from 'node:dns/promises';

export interface AddressAnswer {
  readonly addresses: readonly string[];
  /** The shortest of the records'. */
  readonly ttlMs: number;
}

export interface ServiceRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** Rejections carry a `code`; `ENOTFOUND` and `ENODATA` say that the name has no such record. */
export interface DnsLookup {
  addresses(host: string, signal: AbortSignal): Promise<AddressAnswer>;
  services(name: string, signal: AbortSignal): Promise<readonly ServiceRecord[]>;
}

/** Per try of one server, ms, and how often each is tried. */
const LIMITS = { timeout: 2_000, tries: 2 };

/**
 * Asks the name servers themselves: fully qualified names, no hosts file, no cache in between.
 * `servers`, such as `127.0.0.1:8600`, replace the system's.
 */
export function dnsLookup(servers?: readonly string[]): DnsLookup {
  const asking = async <T>(
    ask: (resolver: Resolver) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    signal.throwIfAborted();
    // One resolver per look, because cancelling ends all that it is asked.
    const resolver = new Resolver(LIMITS);
    if (servers !== undefined) resolver.setServers(servers);
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await ask(resolver);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
  return {
    addresses: (host, signal) => asking((resolver) => addressesOf(host, resolver), signal),
    services: (name, signal) => asking((resolver) => resolver.resolveSrv(name), signal),
  };
}

/** IPv6 only where there is no IPv4: a machine with both is still one machine. */
async function addressesOf(host: string, resolver: Resolver): Promise<AddressAnswer> {
  const records = await resolver.resolve4(host, { ttl: true }).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
    return resolver.resolve6(host, { ttl: true });
  });
  const ttlMs = Math.min(...records.map(({ ttl }) => ttl)) * 1_000;
  return { addresses: records.map(({ address }) => address), ttlMs };
}

/** Whether the name servers said that there is no such record, rather than nothing at all. */
export function isAbsent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ENOTFOUND' || error.code === 'ENODATA';
}
