import { createTokenSource } from '../auth/create-token-source.ts';
import type { TokenSource } from '../auth/token-source.ts';
import type { ServerSettings } from '../options.ts';
import { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import { configuredAddresses } from './configured-addresses.ts';
import type { ServerResources } from './server-resources.ts';

/** Where the tokens for one server come from, if it wants any. */
export function createServerTokens(
  settings: ServerSettings,
  resources: ServerResources,
): TokenSource | undefined {
  const { auth, name } = settings;
  if (auth === undefined) return undefined;
  const { controlPlane, tokenLock: lock, clock, random, logger } = resources;
  const [first] = configuredAddresses(settings);
  const url = first?.kind === 'http' ? first.url : (settings.discovery?.url ?? '');
  const breaker = new CircuitBreaker({ ...settings.breaker, name: `${name}, token`, clock });
  return createTokenSource(auth, url, { controlPlane, lock, breaker, clock, random, logger });
}
