import { SCOPES } from '@tablewise/contracts';
import type { Clock, Logger } from '@tablewise/kernel';
import type { AccessConfig } from './access-config.ts';
import type { Identity } from './identity.ts';
import { TokenVerifier } from './tokens/token-verifier.ts';

/** An MCP server as an OAuth resource, in the shape in which hosting takes it. */
export interface ProtectedResource {
  readonly resource: string;
  readonly authorizationServers: readonly string[];
  readonly anonymousScopes: readonly string[];
  /** @throws TokenInvalidError, IssuerUnreachableError */
  readonly authenticate: (token: string) => Identity | Promise<Identity>;
}

interface ServerAccess {
  readonly access: AccessConfig;
  /** The audience of tokens; where the server listens, if nothing is said. */
  readonly resourceUrl?: string | undefined;
}

/** How a server is to be protected, told where it listens; `undefined` where there is no issuer. */
export function protectResource(
  { access, resourceUrl }: ServerAccess,
  around: { readonly clock: Clock; readonly logger: Logger },
): ((endpoint: string) => ProtectedResource) | undefined {
  const { issuer, anonymousAccess } = access;
  if (issuer === undefined) return undefined;
  const { url, jwksUri } = issuer;
  return (endpoint) => {
    const resource = resourceUrl ?? endpoint;
    const verifier = new TokenVerifier({ issuer: url, audience: resource, jwksUri, ...around });
    return {
      resource,
      authorizationServers: [url],
      anonymousScopes: anonymousAccess === 'read' ? [SCOPES.read] : [],
      authenticate: (token) => verifier.verified(token) ?? verifier.verify(token),
    };
  };
}
