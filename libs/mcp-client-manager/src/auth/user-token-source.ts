import { LRUCache } from 'lru-cache';
import { resourceName } from './resource-name.ts';
import { claimsOf } from './token-claims.ts';
import { TokenAudienceError } from './token-errors.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

/** Tokens whose audience is remembered, so that it is not decoded for every call. */
const MAX_TOKENS_REMEMBERED = 1_000;
const NONE = Promise.resolve(undefined);

export interface UserTokenOptions {
  /** URL of the server, as the `aud` of a token names it. */
  readonly resource: string;
  /** This service's own token, where no user is known. */
  readonly service?: TokenSource;
  /** What to go by in place of a user's token that is not for the server: an exchange, or `service`. */
  readonly foreign?: TokenSource;
}

/**
 * Passes a user's token on, but only to a server that it names in its `aud`. Another is exchanged or
 * replaced by this service's own where so configured, else refused. One call carries one token.
 */
export class UserTokenSource implements TokenSource {
  private readonly resource: string;
  private readonly meant = new LRUCache<string, boolean>({ max: MAX_TOKENS_REMEMBERED });

  constructor(private readonly options: UserTokenOptions) {
    this.resource = resourceName(options.resource);
  }

  /** Asked for every call: not async itself, which would cost each of them two more turns. */
  token(context: TokenContext, signal: AbortSignal): Promise<Token | undefined> {
    const { foreign, service, resource } = this.options;
    const { token } = context;
    if (token === undefined) return service?.token(context, signal) ?? NONE;
    if (this.isMeantForServer(token)) return Promise.resolve({ value: token, identity: token });
    return foreign?.token(context, signal) ?? Promise.reject(new TokenAudienceError(resource));
  }

  invalidate(value: string): boolean {
    return this.parts.some((source) => source.invalidate(value));
  }

  async close(signal: AbortSignal): Promise<void> {
    this.meant.clear();
    await Promise.all(this.parts.map((source) => source.close(signal)));
  }

  private get parts(): TokenSource[] {
    const { service, foreign } = this.options;
    return [...new Set([service, foreign])].filter((source) => source !== undefined);
  }

  private isMeantForServer(token: string): boolean {
    const known = this.meant.get(token);
    if (known !== undefined) return known;
    const meant = claimsOf(token).aud.some((audience) => resourceName(audience) === this.resource);
    this.meant.set(token, meant);
    return meant;
  }
}
