import { isForUsersOnly } from '../auth/for-users-only.ts';
import { createTokenSource } from '../auth/create-token-source.ts';
import type { TokenSource } from '../auth/token-source.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { configuredAddresses } from '../endpoint/endpoint-address.ts';
import { reportBreaker } from '../endpoint/report-breaker.ts';
import type { ServerResources } from './server-resources.ts';

/** Tokens for one server. */
export interface ServerTokens {
  readonly source: TokenSource;
  /** Of the authorization server; absent where there is none to be asked. */
  readonly breaker: CircuitBreaker | undefined;
}

/** Where the tokens for one server come from, if it wants any. */
export function createServerTokens(
  settings: ServerSettings,
  resources: ServerResources,
): ServerTokens | undefined {
  const { auth, name: server } = settings;
  if (auth === undefined) return undefined;
  const { controlPlane, tokenLock: lock, clock, wallClock, random, logger } = resources;
  const [first] = configuredAddresses(settings);
  const url = first?.kind === 'http' ? first.url : (settings.discovery?.url ?? '');
  const breaker = new CircuitBreaker({
    ...settings.breaker,
    name: `${server}, token`,
    clock,
    onChange: (from, to) => {
      reportBreaker(resources, { server, purpose: 'token', from: from.kind, to: to.kind });
    },
  });
  const environment = { controlPlane, lock, breaker, clock, wallClock, random, logger };
  return {
    source: createTokenSource(auth, url, environment),
    breaker: isForUsersOnly(auth) ? undefined : breaker,
  };
}
