import type { TokenSource } from '../auth/token-source.ts';
import type { Token } from '../auth/token.ts';
import { classify } from '../call/classify.ts';
import type { Credentials, RequestHeaders } from '../transport/mcp-transport.ts';

/** A token as it goes into one request. */
export function bearer({ value }: Token): RequestHeaders {
  return { authorization: `Bearer ${value}` };
}

/** What a session goes by outside of calls: handshake, probes, streams, its end. */
export interface SessionCredentials {
  readonly headers: Credentials;
  /** The server refused them (401), or lacks scopes in them (403). True if asking again may give others. */
  refused(lacks?: readonly string[]): boolean;
}

/** This service's own: a token that may have to be replaced before its time. */
export function ownCredentials(tokens: TokenSource): SessionCredentials {
  let last: Token | undefined;
  return {
    headers: async (signal) => {
      last = await tokens.token({}, signal);
      return last === undefined ? {} : bearer(last);
    },
    refused: (lacks) => last !== undefined && tokens.invalidate(last.value, lacks),
  };
}

/** Those of a user, who alone could give others. */
export function userCredentials(headers: RequestHeaders): SessionCredentials {
  return { headers: () => Promise.resolve(headers), refused: () => false };
}

/** Once more with other credentials where the first were refused, which is before anything ran. */
export async function despiteRefusal<T>(
  credentials: SessionCredentials | undefined,
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { mend, lacks } = classify(error);
    if (mend !== 'token' && mend !== 'scope') throw error;
    if (credentials?.refused(lacks) !== true) throw error;
    return task();
  }
}
