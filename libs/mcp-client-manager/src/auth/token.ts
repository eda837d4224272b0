/** A bearer token. Its value goes into one request's `authorization` header and nowhere else. */
export interface Token {
  readonly value: string;
  /**
   * Whose name the server sees: '' is this service's own; of a user it is a digest, which tells users
   * apart and nothing else. What is kept for one identity is not shown to another.
   */
  readonly identity: string;
}

/** What can stand in a header. */
export const TOKEN_VALUE = /^[\x21-\x7e]+$/;
