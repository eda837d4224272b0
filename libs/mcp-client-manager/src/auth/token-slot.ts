import { messageOf } from '@tablewise/kernel';
import type { Clock, Logger, Random } from '@tablewise/kernel';
import { NEVER_CANCELLED } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { SingleFlight } from '../resilience/single-flight.ts';
import { asTokenError } from './ask-authority.ts';
import type { GrantedToken, LockedToken, TokenLock } from './token-lock.ts';
import type { Token } from './token.ts';

/** Share of its lifetime after which a token is replaced while it is still good. */
const REFRESH_AT = 0.8;
/** Share of the lifetime by which that comes earlier or later, so that replicas part ways. */
const JITTER = 0.1;
/** A token this close to its end may expire on the way: the smaller of a share and a time, ms. */
const MARGIN = 0.05;
const MAX_MARGIN_MS = 10_000;
/** After a failed early refresh, the share of what remains until the next, and its least, ms. */
const NEXT_REFRESH = 0.25;
const MIN_NEXT_REFRESH_MS = 1_000;
/** A server that refuses every token must not make us ask for one per call, ms. */
const MIN_BETWEEN_REFUSALS_MS = 5_000;

/** Times are monotonic: nobody's setting of the clock makes a token good for longer. */
interface HeldToken {
  readonly kind: 'held';
  readonly token: Token;
  readonly isOwn: boolean;
  readonly refreshAt: number;
  readonly goodUntil: number;
  readonly expiresAt: number;
}

type SlotState = { readonly kind: 'empty' } | HeldToken;

/** One token: by which name it is known, whom it names, how it is asked for. */
export interface TokenTerms {
  /** Names the token among all that share the lock; holds no secret. */
  readonly key: string;
  readonly identity: string;
  /** Asks the authorization server. */
  readonly ask: (signal: AbortSignal) => Promise<GrantedToken>;
}

/** What the slots of one store share. */
export interface SlotResources {
  readonly flights: SingleFlight<LockedToken>;
  readonly lock: TokenLock;
  readonly clock: Clock;
  /** The time of day, which is what a token's end is told in. */
  readonly wallClock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly logger: Logger;
}

/**
 * Holds one token: asked for once however many need it, replaced in the background before it expires.
 * A failure to get a new one never costs the one that is held.
 */
export class TokenSlot {
  private state: SlotState = { kind: 'empty' };
  private refusal: { readonly value: string; readonly at: number } | undefined;

  constructor(
    private readonly terms: TokenTerms,
    private readonly resources: SlotResources,
  ) {}

  /** @throws what asking threw, TokenUnreachableError, or the signal's reason */
  async token(signal: CancelSignal): Promise<Token> {
    const { state } = this;
    if (state.kind === 'empty') return this.renew(signal);
    const now = this.resources.clock.monotonic();
    if (now >= state.goodUntil) return this.renewOr(state, signal);
    if (now >= state.refreshAt) this.refreshEarly(state);
    return state.token;
  }

  holds(value: string): boolean {
    return this.held?.token.value === value;
  }

  /** True if the value was this slot's and asking again may give another. */
  invalidate(value: string): boolean {
    const now = this.resources.clock.monotonic();
    if (this.held?.token.value !== value) return this.refusal?.value === value;
    if (this.refusal !== undefined && now - this.refusal.at < MIN_BETWEEN_REFUSALS_MS) return false;
    this.refusal = { value, at: now };
    this.state = { kind: 'empty' };
    return true;
  }

  /** Empties the slot; what it held is the caller's to revoke if it is still good and nobody else's. */
  take(): string | undefined {
    const { held } = this;
    this.state = { kind: 'empty' };
    if (held === undefined || this.resources.clock.monotonic() >= held.goodUntil) return undefined;
    return held.isOwn ? held.token.value : undefined;
  }

  private get held(): HeldToken | undefined {
    return this.state.kind === 'held' ? this.state : undefined;
  }

  private async renew(signal: CancelSignal): Promise<Token> {
    try {
      const got = await this.resources.flights.join(
        this.terms.key,
        (own) => this.fetch(own),
        signal,
      );
      // A slot that has had to make room for others may have begun what this one joined.
      return this.held?.token.value === got.value ? this.held.token : this.hold(got);
    } catch (error) {
      throw asTokenError(error);
    }
  }

  /** Kept as soon as it is there: all who waited for it may have left. */
  private async fetch(signal: AbortSignal): Promise<LockedToken> {
    const { key, ask } = this.terms;
    const replaces = this.held?.token.value ?? this.refusal?.value;
    const wish = { signal, ...(replaces === undefined ? {} : { replaces }) };
    const got = await this.resources.lock.once(key, () => ask(signal), wish);
    this.hold(got);
    return got;
  }

  /** A token in its last moments is better than none. */
  private async renewOr(last: HeldToken, signal: CancelSignal): Promise<Token> {
    try {
      return await this.renew(signal);
    } catch (error) {
      const isOver = this.resources.clock.monotonic() >= last.expiresAt;
      if (signal.aborted || isOver || this.state !== last) throw error;
      return last.token;
    }
  }

  private hold({ value, expiresAt = Infinity, isOwn }: LockedToken): Token {
    const { clock, wallClock, random } = this.resources;
    const now = clock.monotonic();
    const lifetimeMs = Math.max(0, expiresAt - wallClock.now());
    const share = REFRESH_AT + JITTER * (2 * random() - 1);
    const token = { value, identity: this.terms.identity };
    this.state = {
      kind: 'held',
      token,
      isOwn,
      refreshAt: now + lifetimeMs * share,
      goodUntil: now + lifetimeMs - Math.min(lifetimeMs * MARGIN, MAX_MARGIN_MS),
      expiresAt: now + lifetimeMs,
    };
    return token;
  }

  /** Next time at once is too soon, whether this succeeds or not: one refresh per pause. */
  private refreshEarly(held: HeldToken): void {
    const { clock, logger } = this.resources;
    const now = clock.monotonic();
    const pauseMs = Math.max(MIN_NEXT_REFRESH_MS, (held.goodUntil - now) * NEXT_REFRESH);
    this.state = { ...held, refreshAt: now + pauseMs };
    // An early refresh has no caller who could leave.
    this.renew(NEVER_CANCELLED).catch((error: unknown) => {
      const reason = messageOf(error);
      logger.warn(
        { token: this.terms.key, reason },
        'token could not be replaced early, the old one is kept',
      );
    });
  }
}
