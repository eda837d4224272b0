import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Callers } from './access/callers.ts';
import { identifyCallers } from './access/identify-callers.ts';
import { AppModule } from './app.module.ts';
import type { ApiConfig } from './config.ts';
import { serveDocs } from './docs/serve-docs.ts';
import { acceptCookies } from './http/accept-cookies.ts';
import { UnreadableAnswers } from './http/answer-unreadable.ts';
import { AllowedMethods } from './http/allowed-methods.ts';
import { applyBodyLimits } from './http/body-limit.ts';
import { applyCaching } from './http/caching.ts';
import { allowOrigins, earlyCorsHeaders } from './http/cross-origin.ts';
import { acceptJsonBodies } from './http/json-body-parser.ts';
import { limitDrain } from './http/limit-drain.ts';
import { NestLogger } from './http/nest-logger.ts';
import { observeRequests } from './http/observe-requests.ts';
import { trustIn } from './http/proxies.ts';
import { refuseHeads } from './http/refuse-heads.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './http/request-id.ts';
import { ServedHosts } from './http/served-hosts.ts';
import { HttpMetrics } from './metrics/http-metrics.ts';
import { servePage } from './page/serve-page.ts';
import { ProblemFilter } from './problem/problem.filter.ts';

/** How long a caller may take to send a request, and how often that is looked at, ms. */
const REQUEST_TIMEOUT_MS = 30_000;
const TIMEOUT_CHECK_INTERVAL_MS = 1_000;

/** Node's default for the URL and the headers together. */
const MAX_HEADER_BYTES = 16 * 1_024;

/** The docs page carries its style inline; all else comes from this origin, scripts above all. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
  },
};

/** The whole application, ready to listen. Its servers are connected to when it does. */
export async function createApi(
  config: ApiConfig,
  logger: Logger,
  { requestTimeoutMs = REQUEST_TIMEOUT_MS } = {},
): Promise<NestFastifyApplication> {
  const allowedMethods = new AllowedMethods();
  const unreadable = new UnreadableAnswers(config.corsOrigins);
  const problems = new ProblemFilter(allowedMethods, logger);
  const adapter = fastifyAdapter(problems, config.trustedProxies, {
    requestTimeoutMs,
    unreadable,
    corsOrigins: config.corsOrigins,
  });
  const server: FastifyInstance = adapter.getInstance();
  allowedMethods.watch(server);
  unreadable.answerConnect(server.server);
  refuseHeads(server, new ServedHosts(config));
  applyBodyLimits(server);
  const clock = new SystemClock();
  acceptJsonBodies(server, clock);
  applyCaching(server, config.access);
  limitDrain(server, clock);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, logger),
    adapter,
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  app.useGlobalFilters(problems);
  identifyCallers(server, app.get(Callers));
  observeRequests(server, { metrics: app.get(HttpMetrics), logger });
  await acceptCookies(app, { secrets: config.voterCookieSecrets, logger });
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  allowOrigins(app, config.corsOrigins);
  serveDocs(app, config);
  await servePage(app, config, logger);
  return app;
}

interface Edge {
  readonly requestTimeoutMs: number;
  readonly unreadable: UnreadableAnswers;
  readonly corsOrigins: readonly string[];
}

function fastifyAdapter(
  problems: ProblemFilter,
  trustedProxies: readonly string[],
  { requestTimeoutMs, unreadable, corsOrigins }: Edge,
): FastifyAdapter {
  const adapter: FastifyAdapter = new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 && trustIn(trustedProxies),
    genReqId: requestIdOf,
    requestTimeout: requestTimeoutMs,
    http: {
      requestTimeout: requestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: TIMEOUT_CHECK_INTERVAL_MS,
      // Our own answer says what is missing.
      requireHostHeader: false,
    },
    // A parameter is bounded by its URL; what is no id for us is a 404 like any other.
    routerOptions: { maxParamLength: MAX_HEADER_BYTES },
    clientErrorHandler: unreadable.answer,
    // While closing, what still arrives on open connections is served; `/health` says it is closing.
    return503OnClosing: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .header(REQUEST_ID_HEADER, request.id)
        .headers(earlyCorsHeaders(corsOrigins, request.headers));
      problems.answer(adapter.mapException(error), request, reply);
    },
  });
  return adapter;
}
