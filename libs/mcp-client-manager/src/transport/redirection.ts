import { ExchangeFailure } from './exchange-failure.ts';
import type { ExchangeRequest } from './exchange-request.ts';
import { pathOf } from './server-location.ts';

/** From one place to the next; more look like a circle. */
const MAX_HOPS = 3;
/** Characters of a peer's header that a message of ours may quote. */
const MAX_EXCERPT = 200;
const PERMANENT = 308;

/**
 * Follows one request through the redirects that keep it as it is: 307 and 308, within its origin,
 * since it carries credentials. The others (RFC 9110, 15.4) may turn a POST into a GET.
 */
export class Redirection {
  private hops = 0;
  private isPermanent = true;

  /** The request as it is to be sent next. @throws ExchangeFailure `refused` where it may not be */
  follow(request: ExchangeRequest, status: number, location: string | undefined): ExchangeRequest {
    const target = targetOf(request, location);
    // No queries in messages: some hold secrets.
    const from = `HTTP ${status}: ${request.origin}${request.path.replace(/\?.*/s, '')} redirects`;
    if (target === undefined) throw refused(status, `${from}, and does not say where to`);
    if (!isSameOrigin(target, request))
      throw refused(status, `${from} to ${target.origin}, another origin, which is not followed`);
    const to = target.pathname.slice(0, MAX_EXCERPT);
    if (status !== 307 && status !== PERMANENT)
      throw refused(status, `${from} to ${to} in a way that may lose the message`);
    if (++this.hops > MAX_HOPS)
      throw refused(status, `${from} to ${to}, after ${MAX_HOPS} other redirects`);
    const path = pathOf(target);
    this.isPermanent &&= status === PERMANENT;
    if (this.isPermanent) request.onMoved?.(path);
    return { ...request, path };
  }
}

export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function targetOf(
  { origin, path }: ExchangeRequest,
  location: string | undefined,
): URL | undefined {
  const base = origin + path;
  if (location === undefined || !URL.canParse(location, base)) return undefined;
  return new URL(location, base);
}

/** A server that is reached by its address speaks of itself by the name it goes by. */
function isSameOrigin({ origin }: URL, request: ExchangeRequest): boolean {
  if (origin === request.origin) return true;
  const { protocol } = new URL(request.origin);
  return request.host !== undefined && origin === new URL(`${protocol}//${request.host}`).origin;
}

function refused(status: number, message: string): ExchangeFailure {
  return new ExchangeFailure(message, { kind: 'refused', status, body: '' });
}
