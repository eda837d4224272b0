import { connect } from 'node:net';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { hostOverHttp } from '../http/host-over-http.ts';
import type { HttpHost, HttpHostOptions } from '../http/host-over-http.ts';
import { ToolRegistry } from '../tool-registry.ts';
import { DEMO_TOOLS } from './demo-tools.ts';

const ACCEPT = 'application/json, text/event-stream';
export const CALL_HEADERS = { 'content-type': 'application/json', accept: ACCEPT };

/** The demo tools behind real sockets. A spec closes each host in `afterEach`. */
export class DemoHosts {
  private readonly started: HttpHost[] = [];

  async start(options: Partial<HttpHostOptions> = {}): Promise<HttpHost> {
    const { clock = new SystemClock(), logger = silentLogger } = options;
    const host = await hostOverHttp({
      info: { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' },
      tools: new ToolRegistry(DEMO_TOOLS, { logger, clock, checkResults: true }),
      host: '127.0.0.1',
      port: 0,
      allowedHosts: [],
      maxArgumentBytes: 64 * 1024,
      readiness: () => ({ status: 'ready', details: {} }),
      logger,
      clock,
      ...options,
    });
    this.started.push(host);
    return host;
  }

  async closeAll(): Promise<void> {
    for (const host of this.started.splice(0)) await host.close();
  }
}

/** A `tools/call` of the 2025 era. */
export function call(tool: string, args: unknown = {}): string {
  const params = { name: tool, arguments: args };
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
}

export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = CALL_HEADERS,
): Promise<{ response: Response; body: unknown }> {
  const response = await fetch(`${url}/mcp`, { method: 'POST', body, headers });
  const text = await response.text();
  return { response, body: text === '' ? undefined : JSON.parse(text) };
}

/** Sends bytes as they are, and gives everything that comes back until the socket closes. */
export function raw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('close', () => {
      resolve(received);
    });
  });
}
