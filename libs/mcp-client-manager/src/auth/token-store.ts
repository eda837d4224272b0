import type { Clock, Logger, Random } from '@tablewise/kernel';
import { CancelledError } from '@tablewise/kernel';
import { LRUCache } from 'lru-cache';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import { SingleFlight } from '../resilience/single-flight.ts';
import { GuardedTokenLock } from './guarded-token-lock.ts';
import type { TokenEndpoint } from './token-endpoint.ts';
import { UNSHARED } from './token-lock.ts';
import type { LockedToken, TokenLock } from './token-lock.ts';
import { TokenSlot } from './token-slot.ts';
import type { SlotResources, TokenTerms } from './token-slot.ts';
import type { Token } from './token.ts';

/** Principals whose token is remembered; the least recently seen makes room. */
const MAX_PRINCIPALS = 1_000;
/**
 * Of one token, ms: a lock that hangs, an authorization server to be found first, the request and its
 * retries all fit in. Callers have limits of their own.
 */
const TIMEOUT_MS = 45_000;

export interface TokenStoreOptions {
  readonly endpoint: TokenEndpoint;
  /** URL of the server that the tokens are for (RFC 8707). */
  readonly resource: string;
  /** Separated by spaces; what the server gives by itself when left out. */
  readonly scope?: string | undefined;
  /** Shared with other processes; this one asks by itself without it. */
  readonly lock?: TokenLock | undefined;
  readonly maxPrincipals?: number;
  readonly clock: Clock;
  readonly wallClock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly logger: Logger;
}

/** The tokens that one authorization server gave for one resource, each in a slot of its own. */
export class TokenStore {
  private readonly slots: LRUCache<string, TokenSlot>;
  private readonly flights: SingleFlight<LockedToken>;
  private readonly resources: SlotResources;
  private closed: Promise<void> | undefined;

  constructor(private readonly options: TokenStoreOptions) {
    const { resource, lock, maxPrincipals = MAX_PRINCIPALS, clock } = options;
    const name = `token for ${resource}`;
    this.slots = new LRUCache({ max: maxPrincipals });
    this.flights = new SingleFlight({ name, timeoutMs: TIMEOUT_MS, clock });
    const { wallClock, random, logger } = options;
    this.resources = {
      flights: this.flights,
      lock: lock === undefined ? UNSHARED : new GuardedTokenLock(lock, options),
      clock,
      wallClock,
      random,
      logger,
    };
  }

  /** Throws as `TokenSlot.token` does, and CancelledError once it is closed. */
  token(principal: string, terms: () => TokenTerms, signal: CancelSignal): Promise<Token> {
    if (this.closed !== undefined) return Promise.reject(this.closing);
    let slot = this.slots.get(principal);
    if (slot === undefined) {
      slot = new TokenSlot(terms(), this.resources);
      this.slots.set(principal, slot);
    }
    return slot.token(signal);
  }

  /** The principal whose token it is. */
  holderOf(value: string): string | undefined {
    for (const [principal, slot] of this.slots.entries()) if (slot.holds(value)) return principal;
    return undefined;
  }

  /** As `TokenSource.invalidate`. */
  invalidate(value: string): boolean {
    return [...this.slots.values()].some((slot) => slot.invalidate(value));
  }

  /**
   * Gives up what is asked for and revokes what is held and nobody else's. Never rejects: a token that
   * could not be revoked expires, and whoever closes has nobody to tell. Idempotent.
   */
  close(signal: AbortSignal): Promise<void> {
    this.closed ??= this.closeAll(signal);
    return this.closed;
  }

  private async closeAll(signal: AbortSignal): Promise<void> {
    const { endpoint, logger } = this.options;
    const held = [...this.slots.values()].flatMap((slot) => slot.take() ?? []);
    this.slots.clear();
    await this.flights.close(this.closing);
    const revoked = await Promise.allSettled(held.map((token) => endpoint.revoke(token, signal)));
    const failed = revoked.filter(({ status }) => status === 'rejected').length;
    if (failed > 0) logger.warn({ failed, total: held.length }, 'tokens could not be revoked');
  }

  private get closing(): Error {
    return new CancelledError(`token for ${this.options.resource}`);
  }
}
