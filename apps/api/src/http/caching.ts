import { createHash } from 'node:crypto';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { AccessConfig } from '@tablewise/access';
import type { FastifyInstance } from 'fastify';

/** A list is as long as a caller likes; a cache has a few answers at most. */
const MAX_TAGS = 50;

/**
 * Whether `If-None-Match` holds: the answer is another than those that the caller has (RFC 9110,
 * 13.1.2). Tags are compared weakly.
 */
export function isNoneMatch(header: string | undefined, tag: string): boolean {
  if (header === undefined) return true;
  if (header.trim() === '*') return false;
  const known = header.split(',', MAX_TAGS).map((each) => opaque(each.trim()));
  return !known.includes(opaque(tag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

/** Who may keep an answer: any cache until the data changes, or nobody. */
export type Caching = 'revalidate' | 'never';

declare module 'fastify' {
  interface FastifyContextConfig {
    caching?: Caching;
  }
}

/**
 * A second, for many callers at once: a vote shows in searches within a second anyway. After it a
 * cache asks again, and hears 304 while nothing has changed.
 */
const REVALIDATE = 'max-age=1, must-revalidate';

/** What caches are told of a route's answers. Needs `applyCaching`. */
export function Cached(caching: Caching): MethodDecorator {
  return RouteConfig({ caching });
}

/**
 * The tag is of the answer itself, which holds the generation of its data: it changes with each of
 * them, and with what else an answer depends on (the time of day, the language, our version).
 */
export function applyCaching(
  server: FastifyInstance,
  { anonymousAccess }: Pick<AccessConfig, 'anonymousAccess'>,
): void {
  // Between callers, a cache would give to one without a token what another had with theirs.
  const revalidate = `${anonymousAccess === 'read' ? 'public' : 'private'}, ${REVALIDATE}`;
  server.addHook('onSend', (request, reply, payload, done) => {
    const { caching } = request.routeOptions.config;
    if (caching === undefined) {
      done(null, payload);
      return;
    }
    if (caching === 'never' || reply.statusCode !== 200 || typeof payload !== 'string') {
      void reply.header('cache-control', 'private, no-store');
      done(null, payload);
      return;
    }
    const tag = weakTagOf(payload);
    void reply.header('cache-control', revalidate).header('etag', tag);
    if (isNoneMatch(request.headers['if-none-match'], tag)) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    // Of the answer to HEAD, Fastify takes the length before it drops it.
    done(null, request.method === 'HEAD' ? payload : null);
  });
}

/** Weak, since a proxy may compress the answer. */
export function weakTagOf(payload: string | Buffer): string {
  return `W/"${createHash('sha256').update(payload).digest('base64url')}"`;
}
