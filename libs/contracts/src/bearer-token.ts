/** What an Authorization header holds. */
export type GivenToken =
  | { readonly kind: 'none' }
  /** Of another scheme: whoever sends it means to be somebody. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'token'; readonly token: string };

/** RFC 6750, 2.1. */
const BEARER = /^bearer +([\w\-.~+/]+=*)$/i;

export function bearerTokenOf(authorization: string | undefined): GivenToken {
  if (authorization === undefined) return { kind: 'none' };
  const [, token] = BEARER.exec(authorization) ?? [];
  if (token !== undefined) return { kind: 'token', token };
  return { kind: /^bearer(?:\s|$)/i.test(authorization) ? 'malformed' : 'foreign' };
}

/** A `WWW-Authenticate` of RFC 6750, 3; the values are texts of ours, or are made quotable. */
export function bearerChallenge(parameters: Readonly<Record<string, string>>): string {
  const list = Object.entries(parameters).map(([name, value]) => `${name}="${quotable(value)}"`);
  return ['Bearer', list.join(', ')].filter((part) => part !== '').join(' ');
}

/** The characters that RFC 6750, 3 allows in a description. */
function quotable(text: string): string {
  return text.replaceAll(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, "'");
}
