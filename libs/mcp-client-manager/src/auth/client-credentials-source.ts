import { CancelledError } from '@tablewise/kernel';
import type { Clock, Logger, Random } from '@tablewise/kernel';
import { revokeAll } from './revoke-all.ts';
import type { TokenEndpoint } from './token-endpoint.ts';
import type { TokenLock } from './token-lock.ts';
import { TokenSlot } from './token-slot.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

export interface ClientCredentialsOptions {
  readonly endpoint: TokenEndpoint;
  /** URL of the server that the token is for (RFC 8707). */
  readonly resource: string;
  readonly scopes?: readonly string[];
  readonly lock: TokenLock;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** This service's own token (RFC 6749, 4.4): one for all calls to the server, whoever they are for. */
export class ClientCredentialsSource implements TokenSource {
  private readonly slot: TokenSlot;
  private readonly closing = new AbortController();

  constructor(private readonly options: ClientCredentialsOptions) {
    const { endpoint, resource, scopes = [] } = options;
    const scope = scopes.length === 0 ? undefined : scopes.join(' ');
    const grant = { grant_type: 'client_credentials', resource, scope };
    this.slot = new TokenSlot({
      ...options,
      key: `client-credentials ${endpoint.client} ${resource} ${scope ?? ''}`,
      ask: () => endpoint.request(grant, this.closing.signal),
    });
  }

  token(_context: TokenContext, signal: AbortSignal): Promise<Token> {
    return this.slot.token(signal);
  }

  invalidate(value: string): boolean {
    return this.slot.invalidate(value);
  }

  async close(signal: AbortSignal): Promise<void> {
    this.closing.abort(new CancelledError(`token for ${this.options.resource}`));
    await revokeAll([this.slot], this.options, signal);
  }
}
