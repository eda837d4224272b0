/** On whose behalf a call is made. */
export type Principal =
  /** Nobody asks who: over stdio, and over HTTP where no issuer is configured. All is allowed. */
  | { readonly kind: 'unchecked' }
  /** Sent no token; has the scopes that anybody has. */
  | { readonly kind: 'anonymous'; readonly scopes: readonly string[] }
  | User;

/** Whom a verified token names. */
export interface User {
  readonly kind: 'user';
  readonly issuer: string;
  /** Unique at the issuer alone. */
  readonly subject: string;
  /** Of the token, and those that anybody has. */
  readonly scopes: readonly string[];
}

export const UNCHECKED: Principal = { kind: 'unchecked' };
