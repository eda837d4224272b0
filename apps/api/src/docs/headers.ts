/** The headers of answers that say something a caller can use. */
const HEADERS = {
  Allow: 'The methods that the path answers to.',
  'Cache-Control': 'Who may keep the answer, and for how long.',
  'Content-Language': 'The language asked of the data; absent where none was asked for.',
  ETag: 'Of this very answer: send it as If-None-Match to hear 304 while it would be the same.',
  Link: 'rel=next: the URL of the next page, relative to this one; absent on the last page.',
  RateLimit:
    'How many requests are left under each policy, and in how many seconds they come back.',
  'RateLimit-Policy': 'The policies: requests (q) within a time (w, seconds).',
  'Retry-After': 'Seconds after which another try makes sense.',
  'Set-Cookie': 'The signed pseudonym by which the caller’s votes and reports are known.',
  'WWW-Authenticate': 'How to ask with a token: RFC 6750, 3.',
  'X-Call-Id': 'The calls behind the answer: what explainCall takes.',
  'X-Request-Id': 'Names the request in the log: as the caller sent it, or made up here.',
} as const;

export type HeaderName = keyof typeof HEADERS;

/** What a page of another origin may read, where it may read answers; no page reads a cookie. */
export const EXPOSED_HEADERS = Object.keys(HEADERS).filter((name) => name !== 'Set-Cookie');

/** What OpenAPI lists among its components. */
export const headerComponents = Object.fromEntries(
  Object.entries(HEADERS).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]),
);

/** In place of each of the headers. */
export function headerReferences(
  names: readonly HeaderName[],
): Record<string, { readonly $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
