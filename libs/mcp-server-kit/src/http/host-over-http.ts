import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { ServerHealth } from '@tablewise/contracts';
import { CannotListenError, urlHost } from '@tablewise/kernel';
import type { Clock, Logger } from '@tablewise/kernel';
import { createMcpServer } from '../create-mcp-server.ts';
import { OPEN_GATE } from '../access/gate.ts';
import { Protection } from '../access/protection.ts';
import type { ProtectionOptions } from '../access/protection.ts';
import type { ServerInfo } from '../create-mcp-server.ts';
import { ENVELOPE_BYTES } from '../parse-message.ts';
import type { ServerOffer } from '../server-offer.ts';
import { HostPolicy, isLoopback } from './host-policy.ts';
import { LeanPath } from './lean-path.ts';
import { LoadMeter, PROCESS_READINGS } from './load-meter.ts';
import type { LoadReadings } from './load-meter.ts';
import { McpEndpoint } from './mcp-endpoint.ts';
import { OpenExchanges } from './open-exchanges.ts';
import { MCP_PATH, RequestRouter } from './request-router.ts';

/** Whether the tools can answer: goes into `GET /health`. */
export interface Readiness {
  readonly status: 'ready' | 'starting';
  readonly details: Readonly<Record<string, unknown>>;
}

export interface HttpHostOptions extends ServerOffer {
  readonly info: ServerInfo;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Host names, without ports, that clients may use besides loopback and `host`. */
  readonly allowedHosts: readonly string[];
  /** Bound on a call's arguments; the message around them comes on top. */
  readonly maxArgumentBytes: number;
  readonly readiness: () => Readiness;
  /**
   * Whose tokens are taken, told where clients reach the endpoint: a port of 0 is known by then.
   * Without it nobody is asked who they are.
   */
  readonly protect?: ((endpoint: string) => ProtectionOptions) | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
  /** How long a client may take to send a request. */
  readonly requestTimeoutMs?: number;
  /** Of this process, unless a spec says otherwise. */
  readonly loadReadings?: LoadReadings;
}

export interface HttpHost {
  readonly url: string;
  /** Drains: calls in flight finish, for at most 5 s, then every socket is closed. */
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than pools keep an idle socket, so that it is the client who closes. */
const KEEP_ALIVE_TIMEOUT_MS = 60_000;
/** A socket on which nothing moves for so long is given up, as with a client that does not read. */
const IDLE_SOCKET_TIMEOUT_MS = 120_000;
const TIMEOUT_CHECK_INTERVAL_MS = 1_000;
const DRAIN_TIMEOUT_MS = 5_000;

/**
 * Serves the tools at `POST /mcp`, stateless, to clients of both protocol eras, and says at
 * `GET /health` how it is. Other than loopback without `protect` is logged as a warning.
 * Throws CannotListenError.
 */
export async function hostOverHttp(options: HttpHostOptions): Promise<HttpHost> {
  const { info, tools, host, logger, clock } = options;
  const endpoint = new McpEndpoint(() => createMcpServer(info, options), logger);
  const exchanges = new OpenExchanges();
  const meter = new LoadMeter(clock, options.loadReadings ?? PROCESS_READINGS);
  const startedAt = clock.now();
  let draining: Promise<void> | undefined;
  const server = createServer(timeouts(options));
  server.timeout = IDLE_SOCKET_TIMEOUT_MS;
  const url = await listen(server, options);
  const protection = options.protect?.(`${url}${MCP_PATH}`);
  const about = { title: info.title, path: MCP_PATH };
  const router = new RequestRouter({
    gate: protection === undefined ? OPEN_GATE : new Protection(protection, tools, about),
    lean: new LeanPath(info, tools),
    endpoint,
    policy: new HostPolicy(host, options.allowedHosts),
    maxBodyBytes: options.maxArgumentBytes + ENVELOPE_BYTES,
    logger,
    clock,
    isDraining: () => draining !== undefined,
    health: (): ServerHealth => {
      const { status, details } = options.readiness();
      return {
        status: draining === undefined ? status : 'draining',
        service: info.name,
        version: info.version,
        uptime_s: Math.round((clock.now() - startedAt) / 1_000),
        load: meter.load(),
        details,
      };
    },
  });
  // Nothing has been read yet: connections are taken up in a later turn of the event loop.
  server.on('request', (request, response) => {
    exchanges.track(response);
    void router.serve(request, response);
  });
  if (protection === undefined && !isLoopback(host))
    logger.warn({ host }, 'open to the network, without authentication');
  logger.info({ url }, 'listening');
  const drain = async (): Promise<void> => {
    logger.info({}, 'draining');
    await settle(exchanges, clock);
    await stop(server);
    await endpoint.close();
  };
  return { url, close: () => (draining ??= drain()) };
}

function timeouts({ requestTimeoutMs = REQUEST_TIMEOUT_MS }: HttpHostOptions) {
  return {
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: TIMEOUT_CHECK_INTERVAL_MS,
  };
}

function listen(server: Server, { host, port }: HttpHostOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new CannotListenError({ host, port }, error));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const boundPort = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${urlHost(reachable(host))}:${boundPort}`);
    });
  });
}

/** Where a server that listens everywhere is reached from this machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

/** Waits until nothing is in flight, or long enough. New calls are refused meanwhile. */
async function settle(exchanges: OpenExchanges, clock: Clock): Promise<void> {
  const settled = new AbortController();
  await Promise.race([exchanges.whenNone(), clock.sleep(DRAIN_TIMEOUT_MS, settled.signal)]);
  settled.abort();
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
