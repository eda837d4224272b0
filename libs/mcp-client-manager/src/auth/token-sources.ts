import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { AuthSettings } from './auth-options.ts';
import { createTokenSource } from './create-token-source.ts';
import type { TokenEnvironment } from './create-token-source.ts';
import { isForUsersOnly } from './for-users-only.ts';
import type { TokenSource } from './token-source.ts';

export interface TokenSourcesOptions extends Omit<TokenEnvironment, 'breaker'> {
  /** Of the tokens of one source; `resource` names what they are for. */
  readonly createBreaker: (resource: string) => CircuitBreaker;
}

/**
 * The token sources of one server, whose endpoints may each have an authorization server of their own:
 * one for all endpoints with the same settings and resource, so that they share its tokens.
 */
export class TokenSources {
  private readonly sources = new Map<string, TokenSource>();
  /** Of the authorization servers that are asked. */
  readonly breakers: CircuitBreaker[] = [];

  constructor(private readonly options: TokenSourcesOptions) {}

  /** `url` is what tokens name where the settings say nothing. */
  of(settings: AuthSettings, url: string): TokenSource {
    const resource = settings.resource ?? url;
    const key = JSON.stringify({ ...settings, resource });
    let source = this.sources.get(key);
    if (source === undefined) {
      source = this.create(settings, resource);
      this.sources.set(key, source);
    }
    return source;
  }

  /** As `TokenSource.close`. */
  async close(signal: AbortSignal): Promise<void> {
    await Promise.all([...this.sources.values()].map((source) => source.close(signal)));
  }

  private create(settings: AuthSettings, resource: string): TokenSource {
    const { createBreaker, ...environment } = this.options;
    const breaker = createBreaker(resource);
    if (!isForUsersOnly(settings)) this.breakers.push(breaker);
    return createTokenSource(settings, resource, { ...environment, breaker });
  }
}
