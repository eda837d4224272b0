/** A bearer token. Its value goes into one request's `authorization` header and nowhere else. */
export interface Token {
  readonly value: string;
  /** Whose name the server sees: '' is this service's own. */
  readonly identity: string;
  /** Milliseconds since the epoch; without it the token is good until it is refused. */
  readonly expiresAt?: number;
}
