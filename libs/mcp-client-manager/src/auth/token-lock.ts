/** What an authorization server gave: plain data, so that it can be kept where processes share it. */
export interface GrantedToken {
  readonly value: string;
  /** Milliseconds since the epoch, by the time of day; without it, good until it is refused. */
  readonly expiresAt?: number;
}

export interface LockedToken extends GrantedToken {
  /**
   * Whether nobody else has it, or ever will: only such a token is revoked on close. False wherever
   * it came from another process or is kept for others.
   */
  readonly isOwn: boolean;
}

export interface TokenWish {
  /** Aborts when nobody waits any more; what was asked for may go on for others. */
  readonly signal: AbortSignal;
  /** A token that was refused, or is about to expire: it must not be given again. */
  readonly replaces?: string;
}

/**
 * Lets processes share tokens, so that one of them asks for all. It runs behind a guard: where it
 * fails, or does not answer within 15 s, the token is asked for without it.
 */
export interface TokenLock {
  /**
   * What another process has got for the key, else what `ask` gives, which is called once at most.
   * The key names client, resource and scopes and holds no secret; the token is one.
   */
  once(key: string, ask: () => Promise<GrantedToken>, wish: TokenWish): Promise<LockedToken>;
}

/** Of a process that shares with nobody. */
export const UNSHARED: TokenLock = {
  once: async (_key, ask) => ({ ...(await ask()), isOwn: true }),
};
