import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { ControlPlane } from '../http/control-plane.ts';
import { ConsulResolver } from './consul-resolver.ts';
import type { DiscoverySettings } from './discovery-options.ts';
import { dnsLookup } from './dns-lookup.ts';
import { DnsResolver } from './dns-resolver.ts';
import type { Resolver } from './resolver.ts';

/** What the manager lends to resolvers. */
export interface ResolverEnvironment {
  readonly controlPlane: ControlPlane;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** The resolver that one server's settings ask for. */
export function createResolver(
  settings: DiscoverySettings,
  environment: ResolverEnvironment,
): Resolver {
  const url = new URL(settings.url);
  if (settings.kind === 'dns') {
    const lookup = dnsLookup(settings.nameServers);
    return new DnsResolver({ ...environment, ...settings, url, lookup });
  }
  const { service, tags, datacenter, token } = settings;
  return new ConsulResolver({
    ...environment,
    consulUrl: new URL(settings.consulUrl),
    service,
    url,
    tags,
    ...(datacenter === undefined ? {} : { datacenter }),
    ...(token === undefined ? {} : { token }),
  });
}
