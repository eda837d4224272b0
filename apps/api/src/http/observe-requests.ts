import type { Logger } from '@tablewise/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpMetrics, RequestOutcome } from '../metrics/http-metrics.ts';
import { CLIENT_CLOSED_REQUEST } from '../problem/problem-of.ts';
import { REQUEST_ID_HEADER } from './request-id.ts';

/**
 * Puts the request's id on every answer, and measures and logs each request once it is over; that
 * is when its response closes, since Fastify's own hook leaves out callers who went away.
 */
export function observeRequests(
  server: FastifyInstance,
  { metrics, logger }: { metrics: HttpMetrics; logger: Logger },
): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    reply.raw.once('close', () => {
      const outcome = outcomeOf(request, reply);
      metrics.observe(outcome);
      logger.debug({ ...outcome, requestId: request.id }, 'request');
    });
    done();
  });
}

function outcomeOf(request: FastifyRequest, reply: FastifyReply): RequestOutcome {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    status: reply.raw.writableFinished ? reply.statusCode : CLIENT_CLOSED_REQUEST,
    durationMs: reply.elapsedTime,
  };
}
