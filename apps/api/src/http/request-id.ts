import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** On every request that has an id of its caller’s, and on every answer. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** What an id may hold so that it is safe in a log line, a header and a URL. */
const SANE_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** The caller's own id where it is sane, so that their logs and ours meet; a new one otherwise. */
export function requestIdOf(request: { readonly headers: IncomingHttpHeaders }): string {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && SANE_ID.test(given) ? given : newRequestId();
}

/** Of a request whose caller gave none. */
export function newRequestId(): string {
  return randomUUID();
}
