/** Where tokens are to be had. */
export interface AuthorizationServer {
  /** Names it as the audience of a client's assertion. */
  readonly issuer: string;
  readonly tokenEndpoint: URL;
  /** RFC 7009, where offered. */
  readonly revocationEndpoint?: URL;
  /** What tokens are to be asked for, where the resource itself said so (RFC 9728). */
  readonly resource?: string;
}

/** Finds it, at the latest when the first token is needed. */
export type LocateAuthorizationServer = (signal: AbortSignal) => Promise<AuthorizationServer>;
