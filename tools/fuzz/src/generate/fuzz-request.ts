import type { Header } from './odd-headers.ts';

export type Target = 'api' | 'search' | 'reasoning';

export type RpcId = string | number;

/** What may come back, as far as it can be said beforehand. */
export type Expectation =
  /** What the document says of this route, named `get /path`. */
  | { readonly kind: 'route'; readonly route: string }
  /** No route that we know: any answer below 500, and a problem where it is a refusal. */
  | { readonly kind: 'anything' }
  /**
   * A JSON-RPC answer to one of these ids. `isWhole`: a well-formed request of its own, so the answer
   * cannot be to nobody.
   */
  | {
      readonly kind: 'rpc';
      readonly ids: readonly RpcId[];
      readonly isWhole: boolean;
      readonly tool?: string | undefined;
    };

export interface FuzzRequest {
  readonly target: Target;
  readonly method: string;
  /** As it stands on the wire. */
  readonly path: string;
  readonly headers: readonly Header[];
  readonly body?: Buffer | undefined;
  readonly expected: Expectation;
}
