import { z } from 'zod';
import type { ControlPlane } from '../http/control-plane.ts';
import { sendTo } from './ask-authority.ts';
import { METADATA_LIMITS, firstDocument } from './metadata-document.ts';
import { resourceName } from './resource-name.ts';
import { TokenDiscoveryError } from './token-errors.ts';
import { resourceMetadataUrl } from './www-authenticate.ts';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';
/** Harmless to a server that answers it, and every server takes a POST. */
const PING = JSON.stringify({ jsonrpc: '2.0', id: 'who-gives-tokens', method: 'ping' });

const metadataSchema = z.object({
  resource: z.url({ protocol: /^https?$/ }),
  authorization_servers: z.array(z.url({ protocol: /^https?$/ })).min(1),
});

export interface ProtectedResource {
  readonly resource: string;
  /** Issuer identifiers, the resource's first choice first. */
  readonly authorizationServers: readonly string[];
}

/**
 * Who gives tokens for the resource, from its own metadata (RFC 9728): where its challenge says, else
 * at the well-known place for its path, else for its origin.
 * @throws TokenDiscoveryError, TokenUnreachableError, or the reason of the signal that aborted
 */
export async function protectedResource(
  controlPlane: ControlPlane,
  url: URL,
  signal: AbortSignal,
): Promise<ProtectedResource> {
  const announced = resourceMetadataUrl(await challengeOf(controlPlane, url, signal));
  if (announced !== undefined && announced.origin !== url.origin)
    throw new TokenDiscoveryError(`${url.href} names metadata at ${announced.origin}, not its own`);
  const places = announced === undefined ? wellKnownPlaces(url) : [announced];
  const found = await firstDocument(controlPlane, places, metadataSchema, { signal });
  if (found === undefined)
    throw new TokenDiscoveryError(`${url.href} does not say who gives tokens for it`);
  if (!covers(found.resource, url))
    throw new TokenDiscoveryError(`${url.href}: its metadata is for ${found.resource}`);
  return { resource: found.resource, authorizationServers: found.authorization_servers };
}

async function challengeOf(
  controlPlane: ControlPlane,
  url: URL,
  signal: AbortSignal,
): Promise<string | undefined> {
  const headers = {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  };
  const request = { url, headers, body: PING, ...METADATA_LIMITS };
  const reply = await sendTo(controlPlane, request, signal);
  return reply.status === 401 ? reply.header('www-authenticate') : undefined;
}

function wellKnownPlaces(url: URL): URL[] {
  const forOrigin = new URL(WELL_KNOWN, url);
  const path = url.pathname.replace(/\/$/, '');
  return path === '' ? [forOrigin] : [new URL(WELL_KNOWN + path, url), forOrigin];
}

/** Same origin, and ours is it or lies below it: nobody speaks for another's resource. */
function covers(resource: string, url: URL): boolean {
  if (new URL(resource).origin !== url.origin) return false;
  const ours = `${resourceName(url.origin + url.pathname)}/`;
  const theirs = new URL(resource);
  return ours.startsWith(`${resourceName(theirs.origin + theirs.pathname)}/`);
}
