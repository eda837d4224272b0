import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ApiConfig } from '../config.ts';
import { createApi } from '../create-api.ts';
import { SERVERS } from '../servers.ts';
import { FakeMcpServer } from './fake-mcp-server.ts';
import { FakeCatalogue } from './fake-catalogue.ts';
import { fakeCatalogueTools, fakeVoterTools } from './fake-catalogue-tools.ts';
import { fakeReasoningTools } from './fake-reasoning-tools.ts';
import { fakeSearchTools } from './fake-search-tools.ts';
import { LogRecorder } from './log-recorder.ts';

/** Short of the defaults, so that a spec need not wait for what it provokes. */
const QUICK = {
  trustAnnotations: true,
  requestTimeoutMs: 1_000,
  retry: { maxAttempts: 2, initialDelayMs: 20 },
  health: { path: '/health', unhealthyThreshold: 1, healthyThreshold: 1, intervalMs: 60_000 },
};

/** The API over HTTP on a free port, with a fake server of each kind behind it. */
export class RunningApi {
  readonly log = new LogRecorder();
  /** The arguments of each call that reached a tool. */
  readonly received: unknown[] = [];
  readonly catalogue = new FakeCatalogue();
  readonly search = new FakeMcpServer(SERVERS.search, [
    ...fakeSearchTools(this.catalogue, this.received),
    ...fakeCatalogueTools(this.catalogue, this.received),
    ...fakeVoterTools(this.catalogue, this.received),
  ]);
  readonly reasoning = new FakeMcpServer(SERVERS.reasoning, fakeReasoningTools(this.received));
  url = '';
  private app: NestFastifyApplication | undefined;

  async start(overrides: Partial<ApiConfig> = {}): Promise<void> {
    await Promise.all([this.search.start(), this.reasoning.start()]);
    await this.startApi(overrides);
  }

  /** Over servers that run already. */
  async startApi(
    overrides: Partial<ApiConfig> = {},
    edge: { readonly requestTimeoutMs?: number } = {},
  ): Promise<void> {
    const config: ApiConfig = {
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      metrics: undefined,
      publicUrl: undefined,
      page: undefined,
      allowedHosts: [],
      corsOrigins: [],
      trustedProxies: [],
      voterCookieSecrets: ['a secret that only the specs have, and nobody else'],
      newVoters: { perAddress: 1_000, perPlace: 1_000 },
      operatorAccess: 'loopback',
      access: { anonymousAccess: 'read', allowUnauthenticated: false },
      requestTimeoutMs: QUICK.requestTimeoutMs,
      serversFile: undefined,
      mcp: {
        servers: [
          { name: SERVERS.search, urls: [this.search.url], ...QUICK },
          { name: SERVERS.reasoning, urls: [this.reasoning.url], ...QUICK },
        ],
      },
      ...overrides,
    };
    this.app = await createApi(config, this.log, edge);
    await this.app.listen(config.port, config.host);
    this.url = await this.app.getUrl();
  }

  /** What the API calls its servers by. */
  get manager(): McpClientManager {
    if (this.app === undefined) throw new Error('not started');
    return this.app.get(McpClientManager);
  }

  /** Of the API alone, while the servers go on. */
  async close(): Promise<void> {
    await this.app?.close();
  }

  async stop(): Promise<void> {
    await this.close();
    await Promise.all([this.search.stop(), this.reasoning.stop()]);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, JSON.stringify(body), headers);
  }

  /** A body as it is, JSON or not. */
  send(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }
}
