import { isIP } from 'node:net';
import { resourceName } from './resource-name.ts';
import { TokenDiscoveryError } from './token-errors.ts';

/** How far an authorization server is trusted that an MCP server named. */
export type Trust =
  /** By the configuration, whatever address it has. */
  | 'configured'
  /** It may get our credentials, but at a public address only. */
  | 'public-only';

/**
 * Whether an authorization server that an MCP server names may see this client's credentials: one of
 * `auth.issuers` where those are listed, else the host of the server itself, or one above or below it.
 * @throws TokenDiscoveryError
 */
export function trustIn(issuer: string, server: URL, issuers?: readonly string[]): Trust {
  if (issuers !== undefined) {
    if (issuers.some((listed) => resourceName(listed) === resourceName(issuer)))
      return 'configured';
    throw refusal(server, issuer, 'is not among auth.issuers');
  }
  const { hostname } = new URL(issuer);
  if (hostname === server.hostname) return 'configured';
  if (!isRelated(hostname, server.hostname))
    throw refusal(server, issuer, 'is of another site; auth.issuers would allow it');
  return 'public-only';
}

/** One name is below the other, and neither is a whole top-level domain. */
function isRelated(one: string, other: string): boolean {
  if ([one, other].some((host) => isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !host.includes('.')))
    return false;
  return one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function refusal(server: URL, issuer: string, why: string): TokenDiscoveryError {
  return new TokenDiscoveryError(`${server.origin} names ${issuer} for its tokens, which ${why}`, {
    issuer,
  });
}
