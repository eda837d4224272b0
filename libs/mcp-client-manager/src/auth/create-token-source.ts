import type { Clock, Logger, Random } from '@tablewise/kernel';
import { assertNever } from '@tablewise/kernel';
import type { ControlPlane } from '../http/control-plane.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { AuthSettings } from './auth-options.ts';
import { AuthorizationServerDiscovery } from './authorization-server-discovery.ts';
import { locatedAt } from './authorization-server.ts';
import type { AuthorizationServerLocator } from './authorization-server.ts';
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
  /** Shared with other processes. */
  readonly lock?: TokenLock | undefined;
  /** Of these tokens alone. */
  readonly breaker: CircuitBreaker;
  readonly clock: Clock;
  /** The time of day, for what other machines read or write: claims of tokens and their end. */
  readonly wallClock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly logger: Logger;
}

type ClientSettings = NonNullable<AuthSettings['client']>;

/** The token source that the settings ask for. `url` is what tokens name where they say nothing. */
export function createTokenSource(
  settings: AuthSettings,
  url: string,
  environment: TokenEnvironment,
): TokenSource {
  const { client, foreignUserTokens: policy, scopes, resource = url } = settings;
  if (client === undefined) return new UserTokenSource({ resource });
  const { controlPlane, breaker, wallClock } = environment;
  const asked = settings.tokenEndpoint ?? settings.issuer ?? resource;
  const endpoint = new TokenEndpoint({
    client: `${client.clientId} at ${asked}`,
    locator: locatorOf(settings, resource, environment),
    authenticate: authenticationOf(client, wallClock),
    controlPlane,
    breaker,
    wallClock,
  });
  const scope = scopes.length === 0 ? undefined : scopes.join(' ');
  const options = { ...environment, endpoint, resource, scope };
  const service = new ClientCredentialsSource(options);
  const foreign = policy === 'exchange' ? new TokenExchangeSource(options) : service;
  const instead = policy === 'refuse' ? {} : { foreign };
  return new UserTokenSource({ resource, service, endpoint, ...instead });
}

function locatorOf(
  settings: AuthSettings,
  resource: string,
  { controlPlane, clock }: TokenEnvironment,
): AuthorizationServerLocator {
  const { issuer, issuers, tokenEndpoint, revocationEndpoint } = settings;
  if (tokenEndpoint === undefined) {
    return new AuthorizationServerDiscovery({
      resource,
      controlPlane,
      clock,
      ...(issuer === undefined ? {} : { issuer }),
      ...(issuers === undefined ? {} : { issuers }),
    });
  }
  return locatedAt({
    issuer: issuer ?? tokenEndpoint,
    tokenEndpoint: new URL(tokenEndpoint),
    ...(revocationEndpoint === undefined
      ? {}
      : { revocationEndpoint: new URL(revocationEndpoint) }),
  });
}

function authenticationOf(
  client: ClientSettings,
  wallClock: Pick<Clock, 'now'>,
): ClientAuthentication {
  switch (client.method) {
    case 'client_secret_basic':
      return clientSecretBasic(client);
    case 'client_secret_post':
      return clientSecretPost(client);
    case 'private_key_jwt': {
      const { clientId, privateKey, algorithm, keyId } = client;
      const named = keyId === undefined ? {} : { keyId };
      return privateKeyJwt({ clientId, privateKey, algorithm, ...named, wallClock });
    }
    default:
      return assertNever(client);
  }
}
