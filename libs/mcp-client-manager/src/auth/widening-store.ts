import type { Clock } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { TokenStore } from './token-store.ts';
import type { TokenStoreOptions } from './token-store.ts';
import type { TokenTerms } from './token-slot.ts';
import type { Token } from './token.ts';

/** A server that names ever new scopes gets no more than that. */
const MAX_SCOPES = 50;
/** Principals whose scopes have grown; whoever makes room begins again with those of the settings. */
const MAX_PRINCIPALS = 1_000;

/** For which an authorization server that gave no more is not asked for more, ms. */
const REFUSED_MS = 60_000;

/** How a token is asked for with these scopes, separated by spaces. */
export type TermsOf = (scope: string | undefined) => TokenTerms;

/** With what the last token was given, and with what the next one is asked for. */
interface Scopes {
  readonly granted: string | undefined;
  readonly wanted: string | undefined;
  /** Until when no more is asked for: monotonic. */
  readonly refusedUntil?: number;
}

/**
 * Tokens whose scopes grow, each principal's by itself: what a server says that one lacks is asked
 * for besides what was asked for before. Where the authorization server does not give that, the token
 * that was good enough until then goes on serving.
 */
export class WideningStore {
  private readonly store: TokenStore;
  private readonly grown = new LRUCache<string, Scopes>({ max: MAX_PRINCIPALS });
  private readonly configured: Scopes;

  private readonly clock: Clock;

  constructor({ scope, ...options }: TokenStoreOptions) {
    this.store = new TokenStore(options);
    this.clock = options.clock;
    this.configured = { granted: scope, wanted: scope };
  }

  /** Throws as `TokenStore.token` does. */
  token(principal: string, termsOf: TermsOf, signal: CancelSignal): Promise<Token> {
    const ask = (scope: string | undefined): Promise<Token> =>
      this.store.token(slotOf(scope, principal), () => termsOf(scope), signal);
    const { wanted, granted } = this.scopesOf(principal);
    return wanted === granted ? ask(granted) : this.wider(principal, ask, signal);
  }

  /** As `TokenSource.invalidate`. */
  invalidate(value: string, lacks: readonly string[] = []): boolean {
    if (lacks.length === 0) return this.store.invalidate(value);
    const slot = this.store.holderOf(value);
    if (slot === undefined) return false;
    const principal = slot.slice(slot.indexOf('\n') + 1);
    const { granted, wanted = '', refusedUntil = 0 } = this.scopesOf(principal);
    if (this.now() < refusedUntil) return false;
    const all = [...new Set([...wanted.split(' ').filter(Boolean), ...lacks])];
    if (all.length > MAX_SCOPES) return false;
    this.grown.set(principal, { granted, wanted: all.join(' ') });
    // Who was asked for the same already gave no more than that.
    return slot !== slotOf(all.join(' '), principal);
  }

  close(signal: AbortSignal): Promise<void> {
    return this.store.close(signal);
  }

  private async wider(
    principal: string,
    ask: (scope: string | undefined) => Promise<Token>,
    signal: CancelSignal,
  ): Promise<Token> {
    const { wanted, granted } = this.scopesOf(principal);
    try {
      const token = await ask(wanted);
      this.settle(principal, wanted, { granted: wanted, wanted });
      return token;
    } catch (error) {
      if (signal.aborted) throw error;
      const refusedUntil = this.now() + REFUSED_MS;
      this.settle(principal, wanted, { granted, wanted: granted, refusedUntil });
      return ask(granted);
    }
  }

  /** Unless more has come to be wanted since. */
  private settle(principal: string, asked: string | undefined, outcome: Scopes): void {
    const { wanted } = this.scopesOf(principal);
    this.grown.set(principal, wanted === asked ? outcome : { ...outcome, wanted });
  }

  private now(): number {
    return this.clock.monotonic();
  }

  private scopesOf(principal: string): Scopes {
    return this.grown.get(principal) ?? this.configured;
  }
}

/** Tokens of other scopes are other tokens. */
function slotOf(scope: string | undefined, principal: string): string {
  return `${scope ?? ''}\n${principal}`;
}
