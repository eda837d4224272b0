import type { Clock, Logger, Random } from '@tablewise/kernel';
import type { Token } from './token.ts';
import type { TokenLock } from './token-lock.ts';

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

type SlotState =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'held';
      readonly token: Token;
      /** Milliseconds since the epoch, both. */
      readonly refreshAt: number;
      readonly goodUntil: number;
    };

export interface TokenSlotOptions {
  /** Names the token among all that share the lock; holds no secret. */
  readonly key: string;
  readonly lock: TokenLock;
  /** Asks the authorization server; bounded in time by itself. */
  readonly ask: () => Promise<Token>;
  readonly clock: Clock;
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

  constructor(private readonly options: TokenSlotOptions) {}

  async token(signal: AbortSignal): Promise<Token> {
    const { state } = this;
    const now = this.options.clock.now();
    if (state.kind === 'empty') return this.renew(signal);
    if (now >= state.goodUntil) return this.renewOr(state.token, signal);
    if (now >= state.refreshAt) this.refreshEarly(state.token, state.goodUntil);
    return state.token;
  }

  /** True if the value was this slot's and asking again may give another. */
  invalidate(value: string): boolean {
    const now = this.options.clock.now();
    if (this.held?.value !== value) return this.refusal?.value === value;
    if (this.refusal !== undefined && now - this.refusal.at < MIN_BETWEEN_REFUSALS_MS) return false;
    this.refusal = { value, at: now };
    this.state = { kind: 'empty' };
    return true;
  }

  /** Empties the slot; a token it held that is still good is the caller's to revoke. */
  take(): Token | undefined {
    const { state } = this;
    this.state = { kind: 'empty' };
    if (state.kind === 'empty' || this.options.clock.now() >= state.goodUntil) return undefined;
    return state.token;
  }

  private get held(): Token | undefined {
    return this.state.kind === 'held' ? this.state.token : undefined;
  }

  private async renew(signal: AbortSignal): Promise<Token> {
    const { lock, key, ask } = this.options;
    const token = await lock.once(key, ask, signal);
    this.hold(token);
    return token;
  }

  /** A token in its last moments is better than none. */
  private async renewOr(last: Token, signal: AbortSignal): Promise<Token> {
    try {
      return await this.renew(signal);
    } catch (error) {
      const expired = this.options.clock.now() >= (last.expiresAt ?? Infinity);
      if (signal.aborted || expired || this.held !== last) throw error;
      return last;
    }
  }

  private hold(token: Token): void {
    // Everyone who waited comes by with the same token; the first one's jitter counts.
    if (this.held === token) return;
    const { clock, random } = this.options;
    const now = clock.now();
    const lifetimeMs = Math.max(0, (token.expiresAt ?? Infinity) - now);
    const share = REFRESH_AT + JITTER * (2 * random() - 1);
    this.state = {
      kind: 'held',
      token,
      refreshAt: now + lifetimeMs * share,
      goodUntil: now + lifetimeMs - Math.min(lifetimeMs * MARGIN, MAX_MARGIN_MS),
    };
  }

  /** Next time at once is too soon, whether this succeeds or not: one refresh per pause. */
  private refreshEarly(token: Token, goodUntil: number): void {
    const { clock, logger, key } = this.options;
    const now = clock.now();
    const pauseMs = Math.max(MIN_NEXT_REFRESH_MS, (goodUntil - now) * NEXT_REFRESH);
    this.state = { kind: 'held', token, goodUntil, refreshAt: now + pauseMs };
    // An early refresh has no caller who could leave.
    this.renew(new AbortController().signal).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ token: key, reason }, 'token could not be replaced early, the old one is kept');
    });
  }
}
