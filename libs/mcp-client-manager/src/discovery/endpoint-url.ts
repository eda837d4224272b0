import { isIP, isIPv6 } from 'node:net';
import type { ResolvedEndpoint } from './resolver.ts';

export interface FoundAddress {
  /** A host name or an address. */
  readonly host: string;
  /** The template's when left out. */
  readonly port?: number;
  readonly weight: number;
}

/**
 * The template with another authority; where that is a bare address, its name goes along.
 * @throws Error where the host is none: setting it would change nothing, and the template's be called
 */
export function endpointAt(template: URL, found: FoundAddress): ResolvedEndpoint {
  const { host, port, weight } = found;
  const url = new URL(template);
  const hostname = isIPv6(host) ? `[${host}]` : host.replace(/\.$/, '');
  const isHost = isIPv6(host) || /^[^:/?#@\\]+$/.test(hostname);
  if (!isHost || !URL.canParse(`http://${hostname}`)) throw new Error(`"${host}" is no host`);
  url.hostname = hostname;
  if (port !== undefined) url.port = String(port);
  const named = isIP(host) === 0 ? {} : { host: template.host };
  return { url: url.href, weight: Math.max(1, weight), ...named };
}
