import { SCOPES } from '@tablewise/contracts';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';

/** RFC 9728, 3.1: the path of the resource goes behind the well-known one. */
export function metadataUrlOf(resource: string): string {
  const { origin, pathname } = new URL(resource);
  return `${origin}${WELL_KNOWN}${pathname === '/' ? '' : pathname}`;
}

/** The paths at which clients look: of the resource's own URL, as it is reached here, and none. */
export function metadataPathsOf(resource: string, path: string): readonly string[] {
  return [WELL_KNOWN, `${WELL_KNOWN}${path}`, new URL(metadataUrlOf(resource)).pathname];
}

/** What strangers read to find out where tokens are to be had (RFC 9728, 2). */
export function resourceMetadata(about: {
  readonly resource: string;
  readonly authorizationServers: readonly string[];
  readonly name: string;
}): string {
  return JSON.stringify({
    resource: about.resource,
    authorization_servers: about.authorizationServers,
    scopes_supported: Object.values(SCOPES),
    bearer_methods_supported: ['header'],
    resource_name: about.name,
  });
}
