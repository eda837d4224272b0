/** Where tokens are to be had. */
export interface AuthorizationServer {
  /** Names it as the audience of a client's assertion. */
  readonly issuer: string;
  readonly tokenEndpoint: URL;
  /** RFC 7009, where offered. */
  readonly revocationEndpoint?: URL;
  /** A server named it: it is asked at a public address, or not at all. */
  readonly publicOnly?: boolean;
  /** What tokens are to be asked for, where the resource itself said so (RFC 9728). */
  readonly resource?: string;
}

/** Finds it, at the latest when the first token is needed. */
export interface AuthorizationServerLocator {
  /** @throws TokenDiscoveryError, TokenUnreachableError, or the signal's reason */
  locate(signal: AbortSignal): Promise<AuthorizationServer>;
  /** Nothing is looked for any more once it resolves. */
  close(reason: Error): Promise<void>;
}

/** Where it is known from the start. */
export function locatedAt(server: AuthorizationServer): AuthorizationServerLocator {
  return { locate: () => Promise.resolve(server), close: () => Promise.resolve() };
}
