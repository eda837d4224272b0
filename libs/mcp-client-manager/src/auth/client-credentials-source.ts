import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { WideningStore } from './widening-store.ts';
import type { TokenStoreOptions } from './token-store.ts';
import type { TokenTerms } from './token-slot.ts';
import type { TokenContext, TokenSource } from './token-source.ts';
import type { Token } from './token.ts';

/** This service's own token (RFC 6749, 4.4): one for all calls to the server, whoever they are for. */
export class ClientCredentialsSource implements TokenSource {
  private readonly store: WideningStore;

  constructor(private readonly options: TokenStoreOptions) {
    this.store = new WideningStore(options);
  }

  token(_context: TokenContext, signal: CancelSignal): Promise<Token> {
    return this.store.token('', this.terms, signal);
  }

  invalidate(value: string, lacks?: readonly string[]): boolean {
    return this.store.invalidate(value, lacks);
  }

  close(signal: AbortSignal): Promise<void> {
    return this.store.close(signal);
  }

  private readonly terms = (scope: string | undefined): TokenTerms => {
    const { endpoint, resource } = this.options;
    const grant = { grant_type: 'client_credentials', resource, scope };
    return {
      key: `client-credentials ${endpoint.client} ${resource} ${scope ?? ''}`,
      identity: '',
      ask: (signal) => endpoint.request(grant, signal),
    };
  };
}
