import type { Configuration } from 'oidc-provider';

/** A client that the server knows from the start, with credentials of its own. */
export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Given {
  readonly clients?: readonly RegisteredClient[];
  readonly scopes: readonly string[];
}

/** Nobody asks for consent: whoever is logged in grants what is asked for. */
export function configurationOf(jwk: object, { clients = [], scopes }: Given): Configuration {
  const scope = scopes.join(' ');
  return {
    jwks: { keys: [jwk] },
    clients: clients.map(({ clientId, clientSecret }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
    })),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    // The official clients register with the scopes that they will ask for.
    scopes: [...scopes],
    cookies: { keys: ['for specs alone'] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      registration: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:nobody',
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, audience) => ({
          scope,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `/login/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider, resourceServers = {}, params } = oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      });
      const asked = params?.['scope'];
      const wanted = typeof asked === 'string' ? asked : '';
      grant.addOIDCScope(wanted);
      for (const resource of Object.keys(resourceServers)) grant.addResourceScope(resource, wanted);
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    ttl: {
      Session: 600,
      Grant: 600,
      Interaction: 60,
      AccessToken: 600,
      ClientCredentials: 600,
      IdToken: 600,
    },
  };
}
