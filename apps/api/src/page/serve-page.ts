import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from '@tablewise/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { isNoneMatch, weakTagOf } from '../http/caching.ts';
import type { ApiConfig } from '../config.ts';
import { PAGE_DOCUMENT } from './page-config.ts';
import type { Tiles } from './page-config.ts';
import { pageDocument, pagePolicy } from './page-document.ts';
import { ROUTE_PARTS, readRouteParts } from './route-parts.ts';

/** Addresses at which the page shows something, each with the part of it that does; any other is a 404. */
const ROUTES = {
  '/': 'find',
  '/restaurants/:id': 'restaurant',
  '/choose': 'choose',
  '/operate': 'operate',
  '/about': 'about',
};

/** Whoever browses below these asks the API, not the page. */
const NOT_THE_PAGES = /^\/(?:api|docs|health|metrics)(?:\/|$)/;

/** Files that a build names by their content. */
const HASHED = '/assets/';
const A_YEAR_S = 31_536_000;
const AN_HOUR_S = 3_600;

/**
 * Serves the page at `/` and its files beside it. Without one, whoever opens `/` finds the docs, below
 * a path of a proxy, too.
 */
export async function servePage(
  app: NestFastifyApplication,
  { page, publicUrl }: Pick<ApiConfig, 'page' | 'publicUrl'>,
  logger: Logger,
): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  if (page === undefined) {
    logger.info({}, 'no page: WEB_DIR is not set');
    server.get('/', (_request, reply) => reply.redirect('docs'));
    return;
  }
  const html = readFileSync(join(page.folder, PAGE_DOCUMENT), 'utf8');
  const routeParts = readRouteParts(page.folder);
  const { tiles } = page;
  const documentOf = (parts: readonly string[] = []): PageDocument =>
    new PageDocument(pageDocument(html, { publicUrl, tiles, parts }), tiles);
  for (const [route, part] of Object.entries(ROUTES)) {
    const shown = documentOf(routeParts[part]);
    server.get(route, (request, reply) => shown.send(request, reply));
  }
  const nothing = documentOf();
  server.addHook('onRequest', async (request, reply) => {
    if (isAstray(request)) await nothing.send(request, reply.code(404));
  });
  await server.register(fastifyStatic, {
    root: page.folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    decorateReply: false,
    globIgnore: [PAGE_DOCUMENT, ROUTE_PARTS, '**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(HASHED);
      const age = hashed ? `max-age=${A_YEAR_S}, immutable` : `max-age=${AN_HOUR_S}`;
      void reply.header('cache-control', `public, ${age}`);
    },
  });
}

/** Somebody at a browser, at an address that nobody serves: the page says so, in their language. */
function isAstray(request: FastifyRequest): boolean {
  const { is404, method, url, headers } = request;
  if (!is404 || method !== 'GET' || NOT_THE_PAGES.test(url)) return false;
  return headers.accept?.includes('text/html') ?? false;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** The page's document at one route, compressed once. */
class PageDocument {
  private readonly bodies: Readonly<Record<Encoding, Buffer>>;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly tag: string;

  constructor(html: string, tiles: Tiles | undefined) {
    const identity = Buffer.from(html);
    this.bodies = { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) };
    this.tag = weakTagOf(identity);
    this.headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(tiles),
      // Those who give tiles want to know which site asks.
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      etag: this.tag,
    };
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    void reply.headers(this.headers);
    const changed = isNoneMatch(request.headers['if-none-match'], this.tag);
    if (reply.statusCode === 200 && !changed) return reply.code(304).send();
    const encoding = encodingFor(request);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.send(this.bodies[encoding]);
  }
}

function encodingFor({ raw }: FastifyRequest): Encoding {
  const known = ['br', 'gzip', 'identity'] as const;
  const wanted = new Negotiator(raw).encoding([...known]);
  return known.find((each) => each === wanted) ?? 'identity';
}
