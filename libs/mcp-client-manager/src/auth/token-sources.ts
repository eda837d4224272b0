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

/** The tokens that an endpoint's requests carry. */
export interface EndpointTokens {
  readonly source: TokenSource;
  /** Of the authorization server. */
  readonly breaker: CircuitBreaker;
  /** There are none without a caller, and no authorization server is asked. */
  readonly isForUsersOnly: boolean;
}

/**
 * The tokens of one server, whose endpoints may each have an authorization server of their own: one
 * source for all endpoints with the same settings and resource, so that they share its tokens.
 */
export class TokenSources {
  private readonly tokens = new Map<string, EndpointTokens>();

  constructor(private readonly options: TokenSourcesOptions) {}

  /** Of the authorization servers that are asked. */
  get breakers(): readonly CircuitBreaker[] {
    const asked = [...this.tokens.values()].filter((each) => !each.isForUsersOnly);
    return asked.map(({ breaker }) => breaker);
  }

  /** `url` is what tokens name where the settings say nothing. */
  of(settings: AuthSettings, url: string): EndpointTokens {
    const resource = settings.resource ?? url;
    const key = JSON.stringify({ ...settings, resource });
    let tokens = this.tokens.get(key);
    if (tokens === undefined) {
      tokens = this.create(settings, resource);
      this.tokens.set(key, tokens);
    }
    return tokens;
  }

  /** As `TokenSource.close`. */
  async close(signal: AbortSignal): Promise<void> {
    await Promise.all([...this.tokens.values()].map(({ source }) => source.close(signal)));
  }

  private create(settings: AuthSettings, resource: string): EndpointTokens {
    const { createBreaker, ...environment } = this.options;
    const breaker = createBreaker(resource);
    const source = createTokenSource(settings, resource, { ...environment, breaker });
    return { source, breaker, isForUsersOnly: isForUsersOnly(settings) };
  }
}
