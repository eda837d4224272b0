import { isIP, isIPv6 } from 'node:net';
import type { ResolvedEndpoint } from './resolver.ts';

export interface FoundAddress {
  /** A host name or an address. */
  readonly host: string;
  /** The template's when left out. */
  readonly port?: number;
  readonly weight: number;
}

/** The template with another authority; where that is a bare address, its name goes along. */
export function endpointAt(template: URL, found: FoundAddress): ResolvedEndpoint {
  const { host, port, weight } = found;
  const url = new URL(template);
  url.hostname = isIPv6(host) ? `[${host}]` : host.replace(/\.$/, '');
  if (port !== undefined) url.port = String(port);
  const named = isIP(host) === 0 ? {} : { host: template.host };
  return { url: url.href, weight: Math.max(1, weight), ...named };
}
