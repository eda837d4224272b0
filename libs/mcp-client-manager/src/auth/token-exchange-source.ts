import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { identityOf } from './identity.ts';
import { claimsOf } from './token-claims.ts';
import type { GrantedToken } from './token-lock.ts';
import { WideningStore } from './widening-store.ts';
import type { TokenStoreOptions } from './token-store.ts';
import type { TokenTerms } from './token-slot.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

/**
 * Exchanges a user's token for one that is meant for the server (RFC 8693). A principal is the user
 * together with the token they came with, so that nobody gets by name what another's token bought.
 */
export class TokenExchangeSource implements TokenSource {
  private readonly store: WideningStore;

  constructor(private readonly options: TokenStoreOptions) {
    this.store = new WideningStore(options);
  }

  async token({ userId, token }: TokenContext, signal: CancelSignal): Promise<Token | undefined> {
    if (token === undefined) return undefined;
    // The length in front makes it unambiguous where the token ends and the user begins.
    const principal = `${token.length} ${token}${userId === undefined ? '' : `=${userId}`}`;
    return this.store.token(principal, (scope) => this.termsOf(token, userId, scope), signal);
  }

  invalidate(value: string, lacks?: readonly string[]): boolean {
    return this.store.invalidate(value, lacks);
  }

  close(signal: AbortSignal): Promise<void> {
    return this.store.close(signal);
  }

  private termsOf(
    subjectToken: string,
    userId: string | undefined,
    scope: string | undefined,
  ): TokenTerms {
    const { endpoint, resource } = this.options;
    const identity = identityOf(subjectToken, userId);
    const grant = {
      grant_type: TOKEN_EXCHANGE,
      resource,
      scope,
      subject_token: subjectToken,
      subject_token_type: ACCESS_TOKEN,
      requested_token_type: ACCESS_TOKEN,
    };
    return {
      key: `token-exchange ${endpoint.client} ${resource} ${scope ?? ''} ${identity}`,
      identity,
      ask: async (signal) => endingWith(subjectToken, await endpoint.request(grant, signal)),
    };
  }
}

/** What a token bought is not used longer than the token itself could have been. */
function endingWith(subjectToken: string, token: GrantedToken): GrantedToken {
  const { exp } = claimsOf(subjectToken);
  if (exp === undefined) return token;
  return { ...token, expiresAt: Math.min(exp * 1_000, token.expiresAt ?? Infinity) };
}
