import { SystemClock } from '@tablewise/kernel';
import { McpClientManager, bindPrometheusMetrics } from '@tablewise/mcp-client-manager';
import { CancelSource, HttpTransport, Session } from '@tablewise/mcp-client-manager/internals';
import * as prom from 'prom-client';
import { Agent } from 'undici';
import { ECHO_ARGS, ECHO_TOOL, checkEcho } from '../echo-message.ts';
import { IN_FLIGHT } from '../in-flight.ts';
import type { OpenEchoClient } from './echo-client.ts';

const REQUEST = { server: 'echo', tool: ECHO_TOOL, args: ECHO_ARGS };

/**
 * Everything on: pool, balancing, retry, breaker, limit, deadline, metrics, explain. As many places
 * as there are callers.
 */
export const openManager: OpenEchoClient = async (url) => {
  const manager = new McpClientManager({
    servers: [{ name: 'echo', urls: [url], trustAnnotations: true, pool: { maxSize: IN_FLIGHT } }],
  });
  bindPrometheusMetrics(manager, prom, new prom.Registry());
  const { successful } = await manager.start();
  if (successful !== 1) throw new Error('the manager could not connect');
  return {
    async call() {
      checkEcho(await manager.callTool(REQUEST));
    },
  };
};

/** What the manager calls through, by itself: session and transport, nothing around them. */
export const openBareSession: OpenEchoClient = async (url) => {
  const connectTimeoutMs = 10_000;
  const clock = new SystemClock();
  const transport = new HttpTransport({
    url: new URL(url),
    dispatcher: new Agent({ connections: IN_FLIGHT, headersTimeout: 0, bodyTimeout: 0 }),
    clock,
    wallClock: clock,
    maxResponseBytes: 16 * 1024 * 1024,
  });
  const session = await Session.open(
    transport,
    { clientInfo: { name: 'benchmark', version: '1.0.0' }, connectTimeoutMs },
    new AbortController().signal,
  );
  return {
    async call() {
      checkEcho(await session.callTool(ECHO_TOOL, ECHO_ARGS, new CancelSource()));
    },
  };
};
