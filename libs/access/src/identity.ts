/** Whom a token that was verified speaks for. */
export interface Identity {
  readonly issuer: string;
  /** Never empty; unique at its issuer alone. */
  readonly subject: string;
  /** What the token allows, as its `scope` lists it. */
  readonly scopes: readonly string[];
  /** Of the token, s since 1970. */
  readonly expiresAt: number;
}
