import type { Clock, Logger, Random } from '@tablewise/kernel';
import { assertNever } from '@tablewise/kernel';
import type { ControlPlane } from '../http/control-plane.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { AuthSettings } from './auth-options.ts';
import { AuthorizationServerDiscovery } from './authorization-server-discovery.ts';
import type { LocateAuthorizationServer } from './authorization-server.ts';
import { clientSecretBasic, clientSecretPost } from './client-authentication.ts';
import type { ClientAuthentication } from './client-authentication.ts';
import { ClientCredentialsSource } from './client-credentials-source.ts';
import { privateKeyJwt } from './private-key-jwt.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { TokenExchangeSource } from './token-exchange-source.ts';
import type { TokenLock } from './token-lock.ts';
import type { TokenSource } from './token-source.ts';
import { UserTokenSource } from './user-token-source.ts';

/** What the manager lends to token sources. */
export interface TokenEnvironment {
  readonly controlPlane: ControlPlane;
  readonly lock: TokenLock;
  /** Of this server's tokens alone. */
  readonly breaker: CircuitBreaker;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

type ClientSettings = NonNullable<AuthSettings['client']>;

/** The token source that one server's settings ask for. `url` is its first endpoint's. */
export function createTokenSource(
  settings: AuthSettings,
  url: string,
  environment: TokenEnvironment,
): TokenSource {
  const { client, foreignUserTokens: policy, scopes, resource = url } = settings;
  if (client === undefined) return new UserTokenSource({ resource });
  const { controlPlane, breaker, clock } = environment;
  const asked = settings.tokenEndpoint ?? settings.issuer ?? resource;
  const endpoint = new TokenEndpoint({
    client: `${client.clientId} at ${asked}`,
    locate: locatorOf(settings, resource, environment),
    authenticate: authenticationOf(client, clock),
    controlPlane,
    breaker,
    clock,
  });
  const options = { ...environment, endpoint, resource, scopes };
  const service = new ClientCredentialsSource(options);
  const foreign = policy === 'exchange' ? new TokenExchangeSource(options) : service;
  return new UserTokenSource({ resource, service, ...(policy === 'refuse' ? {} : { foreign }) });
}

function locatorOf(
  settings: AuthSettings,
  resource: string,
  { controlPlane, clock }: TokenEnvironment,
): LocateAuthorizationServer {
  const { issuer, tokenEndpoint, revocationEndpoint } = settings;
  if (tokenEndpoint === undefined) {
    const found = { resource, controlPlane, clock, ...(issuer === undefined ? {} : { issuer }) };
    return new AuthorizationServerDiscovery(found).locate;
  }
  const server = {
    issuer: issuer ?? tokenEndpoint,
    tokenEndpoint: new URL(tokenEndpoint),
    ...(revocationEndpoint === undefined
      ? {}
      : { revocationEndpoint: new URL(revocationEndpoint) }),
  };
  return () => Promise.resolve(server);
}

function authenticationOf(client: ClientSettings, clock: Clock): ClientAuthentication {
  switch (client.method) {
    case 'client_secret_basic':
      return clientSecretBasic(client);
    case 'client_secret_post':
      return clientSecretPost(client);
    case 'private_key_jwt': {
      const { clientId, privateKey, algorithm, keyId } = client;
      const named = keyId === undefined ? {} : { keyId };
      return privateKeyJwt({ clientId, privateKey, algorithm, ...named, clock });
    }
    default:
      return assertNever(client);
  }
}
