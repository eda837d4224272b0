import type { TokenSource } from '../auth/token-source.ts';
import type { Token } from '../auth/token.ts';
import { asAbortSignal } from '../resilience/cancel-signal.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { RequestHeaders } from '../transport/mcp-transport.ts';
import type { CallContext } from './call-chain.ts';

/** A token as it goes into one request. */
export function bearer({ value }: Token): RequestHeaders {
  return { authorization: `Bearer ${value}` };
}

/** The token for one call. Throws as `TokenSource.token` does. */
export async function tokenFor(
  tokens: TokenSource,
  context: CallContext,
  signal: CancelSignal,
): Promise<Token | undefined> {
  const bridge = asAbortSignal(signal);
  try {
    return await tokens.token(context, bridge.signal);
  } finally {
    bridge.release();
  }
}
