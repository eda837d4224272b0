import type { JSONRPCErrorResponse } from '@modelcontextprotocol/client';

/**
 * Why one exchange with an endpoint gave no result. The kind decides what may be repeated:
 * only `not-sent` proves that the server never saw the request.
 */
export type Failure =
  | {
      readonly kind: 'not-sent';
      readonly stderrTail?: string;
      /** Somebody is there: only what had to be asked before the call has failed. */
      readonly wasReached?: true;
    }
  /** Sent, or possibly sent; the answer never came whole. */
  | { readonly kind: 'lost'; readonly stderrTail?: string }
  /** An HTTP status without a JSON-RPC answer. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly body: string;
      readonly retryAfterMs?: number;
      /** `WWW-Authenticate`, as the server sent it. */
      readonly challenge?: string;
    }
  /** The session or the protocol era is no longer the server's: start a new one and repeat. */
  | { readonly kind: 'stale-session'; readonly status: number; readonly body: string }
  | {
      readonly kind: 'rpc-error';
      readonly error: JSONRPCErrorResponse['error'];
      readonly refusal?: RpcRefusal;
    }
  /** An answer that is no JSON-RPC, too large, or of a kind that is not supported. */
  | { readonly kind: 'malformed'; readonly refusal?: 'input-required' };

/**
 * Errors that a server of the 2026 era gives before it runs anything. `header-mismatch` (-32020): our
 * copy of the tool is out of date, list again and repeat. `missing-capability` (-32021): it needs
 * what no caller here can do.
 */
export type RpcRefusal = 'header-mismatch' | 'missing-capability';

/** Characters of what a peer says that a failure repeats. */
const MAX_EXCERPT = 1_000;

/** Internal to the library: `call/to-call-error.ts` turns it into what a caller sees. */
export class ExchangeFailure extends Error {
  constructor(
    message: string,
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(excerpt(message), { cause });
    this.name = 'ExchangeFailure';
  }
}

export function excerpt(text: string): string {
  return text.slice(0, MAX_EXCERPT);
}
