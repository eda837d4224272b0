import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { Token } from './token.ts';

/** Who calls. Part of a call's context. */
export interface TokenContext {
  readonly userId?: string;
  /** The user's own access token. */
  readonly token?: string;
}

/** Gives the token for one request to one server. It is asked before every request. */
export interface TokenSource {
  /**
   * `undefined`: the request goes out without one.
   * @throws TokenRefusedError, TokenUnreachableError, TokenAudienceError, or the signal's reason
   */
  token(context: TokenContext, signal: CancelSignal): Promise<Token | undefined>;
  /**
   * The server refused this value (401), or wants a token with these scopes besides (403). True if
   * asking again may give another.
   */
  invalidate(value: string, lacks?: readonly string[]): boolean;
  /**
   * Gives up what is asked for, revokes what is held and nobody else's where the authorization server
   * offers it.
   */
  close(signal: AbortSignal): Promise<void>;
}
