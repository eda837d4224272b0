import { CancelledError } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { identityOf } from './identity.ts';
import { resourceName } from './resource-name.ts';
import { claimsOf } from './token-claims.ts';
import type { TokenEndpoint } from './token-endpoint.ts';
import { TokenAudienceError } from './token-errors.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

/** Tokens that are remembered with their audience, so that it is not decoded for every call. */
const MAX_TOKENS_REMEMBERED = 1_000;
const NONE = Promise.resolve(undefined);

export interface UserTokenOptions {
  /** URL of the server, as the `aud` of a token names it. */
  readonly resource: string;
  /** This service's own token, where no user is known. */
  readonly service?: TokenSource;
  /** What to go by in place of a user's token that is not for the server: an exchange, or `service`. */
  readonly foreign?: TokenSource;
  /** Where both of them ask; closed after them. */
  readonly endpoint?: TokenEndpoint;
}

/** A user's token as it may be passed on, or that it may not. */
type Judged = Token | 'foreign';

/**
 * Passes a user's token on, but only to a server that it names in its `aud`. Another is exchanged or
 * replaced by this service's own where so configured, else refused. One call carries one token.
 */
export class UserTokenSource implements TokenSource {
  private readonly resource: string;
  private readonly judged = new LRUCache<string, Judged>({ max: MAX_TOKENS_REMEMBERED });

  constructor(private readonly options: UserTokenOptions) {
    this.resource = resourceName(options.resource);
  }

  /** Asked for every call: not async itself, which would cost each of them two more turns. */
  token(context: TokenContext, signal: CancelSignal): Promise<Token | undefined> {
    const { foreign, service, resource } = this.options;
    const { token } = context;
    if (token === undefined) return service?.token(context, signal) ?? NONE;
    const judged = this.judged.get(token) ?? this.judge(token);
    if (judged !== 'foreign') return Promise.resolve(judged);
    return foreign?.token(context, signal) ?? Promise.reject(new TokenAudienceError(resource));
  }

  invalidate(value: string, lacks?: readonly string[]): boolean {
    return this.parts.some((source) => source.invalidate(value, lacks));
  }

  async close(signal: AbortSignal): Promise<void> {
    this.judged.clear();
    await Promise.all(this.parts.map((source) => source.close(signal)));
    const { resource, endpoint } = this.options;
    await endpoint?.close(new CancelledError(`token for ${resource}`));
  }

  private get parts(): TokenSource[] {
    const { service, foreign } = this.options;
    return [...new Set([service, foreign])].filter((source) => source !== undefined);
  }

  private judge(token: string): Judged {
    const { aud } = claimsOf(token);
    const isMeant = aud.some((audience) => resourceName(audience) === this.resource);
    const judged = isMeant ? { value: token, identity: identityOf(token) } : 'foreign';
    this.judged.set(token, judged);
    return judged;
  }
}
