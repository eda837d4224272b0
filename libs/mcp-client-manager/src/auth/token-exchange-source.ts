import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { CancelledError } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import type { ClientCredentialsOptions } from './client-credentials-source.ts';
import { revokeAll } from './revoke-all.ts';
import { claimsOf } from './token-claims.ts';
import { TokenSlot } from './token-slot.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
/** Principals whose exchanged token is remembered; the least recently seen makes room. */
const MAX_PRINCIPALS = 1_000;

export type TokenExchangeOptions = ClientCredentialsOptions & {
  readonly maxPrincipals?: number;
};

/**
 * Exchanges a user's token for one that is meant for the server (RFC 8693). A principal is the user
 * together with the token they came with, so that nobody gets by name what another's token bought.
 */
export class TokenExchangeSource implements TokenSource {
  private readonly slots: LRUCache<string, TokenSlot>;
  private readonly closing = new AbortController();

  constructor(private readonly options: TokenExchangeOptions) {
    // Each exchange under way listens to it: their number is bounded by the calls, not by ten.
    setMaxListeners(0, this.closing.signal);
    this.slots = new LRUCache({ max: options.maxPrincipals ?? MAX_PRINCIPALS });
  }

  async token({ userId, token }: TokenContext, signal: AbortSignal): Promise<Token | undefined> {
    if (token === undefined) return undefined;
    // The length in front makes it unambiguous where the token ends and the user begins.
    const principal = `${token.length} ${token}${userId === undefined ? '' : `=${userId}`}`;
    let slot = this.slots.get(principal);
    if (slot === undefined) {
      slot = this.slotFor(principal, token);
      this.slots.set(principal, slot);
    }
    return slot.token(signal);
  }

  invalidate(value: string): boolean {
    return [...this.slots.values()].some((slot) => slot.invalidate(value));
  }

  async close(signal: AbortSignal): Promise<void> {
    this.closing.abort(new CancelledError(`token for ${this.options.resource}`));
    await revokeAll([...this.slots.values()], this.options, signal);
    this.slots.clear();
  }

  private slotFor(principal: string, subjectToken: string): TokenSlot {
    const { endpoint, resource } = this.options;
    const digest = createHash('sha256').update(principal).digest('base64url');
    return new TokenSlot({
      ...this.options,
      key: `token-exchange ${endpoint.client} ${resource} ${digest}`,
      ask: () => this.exchange(subjectToken),
    });
  }

  private async exchange(subjectToken: string): Promise<Token> {
    const { endpoint, resource, scopes = [] } = this.options;
    const grant = {
      grant_type: TOKEN_EXCHANGE,
      resource,
      scope: scopes.length === 0 ? undefined : scopes.join(' '),
      subject_token: subjectToken,
      subject_token_type: ACCESS_TOKEN,
      requested_token_type: ACCESS_TOKEN,
    };
    const token = await endpoint.request(grant, this.closing.signal);
    return endingWith(subjectToken, token);
  }
}

/** What a token bought is not used longer than the token itself could have been. */
function endingWith(subjectToken: string, token: Token): Token {
  const { exp } = claimsOf(subjectToken);
  if (exp === undefined) return token;
  return { ...token, expiresAt: Math.min(exp * 1_000, token.expiresAt ?? Infinity) };
}
