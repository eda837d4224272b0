import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { CannotListenError, urlHost } from '@tablewise/kernel';
import type { Logger } from '@tablewise/kernel';
import type { Service } from './run-service.ts';

/** What a process counts, and the address at which Prometheus reads it. */
export interface Metrics {
  readonly address: MetricsAddress;
  /** One of prom-client. */
  readonly registry: { readonly contentType: string; metrics(): Promise<string> };
}

export interface MetricsAddress {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
}

const TIMEOUTS = {
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
};
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * The service with a listener beside it that answers `GET /metrics` and nothing else, so that
 * Prometheus may be let in where nobody else is. It is closed last: the figures of a service that
 * ends are worth having. Without `metrics` it is the service as it was.
 * @throws CannotListenError, and then the service is closed
 */
export async function withMetrics(
  service: Service,
  metrics: Metrics | undefined,
  logger: Logger,
): Promise<Service> {
  if (metrics === undefined) return service;
  const listener = listenerOf(metrics, logger);
  try {
    const url = await listen(listener, metrics.address);
    logger.info({ url }, 'metrics listening');
  } catch (error) {
    await service.close();
    throw error;
  }
  return {
    ...service,
    close: async () => {
      try {
        await service.close();
      } finally {
        await stop(listener);
      }
    },
  };
}

function listenerOf({ address, registry }: Metrics, logger: Logger): Server {
  const isLocal = LOOPBACK.test(urlHost(address.host));
  return createServer(TIMEOUTS, (request, response) => {
    // What only this machine may read, no page may that lets its own name point here.
    if (isLocal && !LOOPBACK.test(request.headers.host ?? 'localhost')) {
      response.writeHead(421).end();
      return;
    }
    answer(request, response, registry).catch((error: unknown) => {
      logger.error({ error }, 'metrics failed');
      response.writeHead(500).end();
    });
  });
}

async function answer(
  { url = '', method = '' }: IncomingMessage,
  response: ServerResponse,
  registry: Metrics['registry'],
): Promise<void> {
  if (url.split('?')[0] !== '/metrics') {
    response.writeHead(404).end('there is GET /metrics\n');
  } else if (!['GET', 'HEAD'].includes(method)) {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else {
    const figures = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(figures);
  }
}

function listen(server: Server, address: MetricsAddress): Promise<string> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new CannotListenError(address, error, 'METRICS_PORT'));
    });
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve(`http://${urlHost(host)}:${boundPort}/metrics`);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
