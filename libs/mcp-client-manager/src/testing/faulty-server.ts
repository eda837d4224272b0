import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { FAULTS } from './faults.ts';
import type { Fault } from './faults.ts';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z
    .looseObject({ name: z.string().optional(), arguments: z.unknown() })
    .partial()
    .optional(),
});
type RpcRequest = z.infer<typeof requestSchema>;

const SERVER_INFO = { name: 'faulty-server', version: '1.0.0' };
const CAPABILITIES = { tools: {} };
const INPUT_SCHEMA = { type: 'object' } as const;

/** `lookup` may be repeated, `book` may not, `refuse` fails as a tool does. */
const TOOLS = [
  { name: 'lookup', inputSchema: INPUT_SCHEMA, annotations: { readOnlyHint: true } },
  { name: 'book', inputSchema: INPUT_SCHEMA },
  { name: 'refuse', inputSchema: INPUT_SCHEMA, annotations: { readOnlyHint: true } },
];

export interface FaultyServerOptions {
  /** `modern`: 2026-07-28, stateless. `legacy`: 2025-06-18 with sessions. */
  readonly era: 'modern' | 'legacy';
  /** Any free one by default. */
  readonly port?: number;
}

/**
 * An MCP server over real sockets that fails on request, to test what a client makes of it. It
 * speaks the protocol by hand, so that it can break it.
 */
export class FaultyServer {
  /** Tool calls that were carried out, whether or not their answer got through. */
  readonly executed: string[] = [];
  /** Sessions opened since the start, and sessions the client ended. */
  sessionsOpened = 0;
  sessionsEnded = 0;
  healthChecks = 0;
  toolLists = 0;
  /** Requests that are neither answered nor given up. */
  openRequests = 0;
  private era: 'modern' | 'legacy';
  private readonly sessions = new Set<string>();
  private readonly faults: Fault[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
    era: 'modern' | 'legacy',
  ) {
    this.era = era;
    server.on('request', (request, response) => {
      this.openRequests++;
      response.on('close', () => this.openRequests--);
      void this.answer(request, response);
    });
  }

  static async start({ era, port = 0 }: FaultyServerOptions): Promise<FaultyServer> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return new FaultyServer(server, address.port, era);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/mcp`;
  }

  /** The next tool calls fail so, in this order; later ones are answered. */
  failNext(...faults: readonly Fault[]): void {
    this.faults.push(...faults);
  }

  /** As a restart does: every session is forgotten. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  /** As a deployment of another version does. */
  changeEra(era: 'modern' | 'legacy'): void {
    this.era = era;
    this.forgetSessions();
  }

  openSockets(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.getConnections((error, count) => {
        if (error === null) resolve(count);
        else reject(error);
      });
    });
  }

  /** Closes the port and cuts every connection. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health') {
      this.healthChecks++;
      response.writeHead(200).end('{}');
      return;
    }
    const sessionId = request.headers['mcp-session-id']?.toString();
    if (request.method === 'DELETE') {
      this.endSession(sessionId, response);
      return;
    }
    const rpc = requestSchema.parse(JSON.parse(await textOf(request)));
    if (request.method !== 'POST' || rpc.id === undefined) response.writeHead(202).end();
    else if (this.era === 'modern') this.answerModern(rpc, request, response);
    else this.answerLegacy(rpc, sessionId, response);
  }

  private answerModern(rpc: RpcRequest, request: IncomingMessage, response: ServerResponse): void {
    if (request.headers['mcp-protocol-version'] !== '2026-07-28') {
      const error = { code: -32022, message: 'unsupported', data: { supported: ['2026-07-28'] } };
      json(response, 400, { jsonrpc: '2.0', id: null, error });
    } else if (rpc.method === 'server/discover')
      json(
        response,
        200,
        result(rpc, {
          supportedVersions: ['2026-07-28'],
          capabilities: CAPABILITIES,
          resultType: 'complete',
          ttlMs: 0,
          cacheScope: 'private',
          _meta: { 'io.modelcontextprotocol/serverInfo': SERVER_INFO },
        }),
      );
    else this.answerEither(rpc, response);
  }

  private answerLegacy(
    rpc: RpcRequest,
    sessionId: string | undefined,
    response: ServerResponse,
  ): void {
    if (rpc.method === 'initialize') {
      const opened = randomUUID();
      this.sessions.add(opened);
      this.sessionsOpened++;
      const body = { protocolVersion: '2025-06-18', capabilities: CAPABILITIES };
      response.setHeader('mcp-session-id', opened);
      json(response, 200, result(rpc, { ...body, serverInfo: SERVER_INFO }));
    } else if (sessionId === undefined) badRequest(response, 400, 'no session');
    else if (!this.sessions.has(sessionId)) badRequest(response, 404, 'session not found');
    else this.answerEither(rpc, response);
  }

  private answerEither(rpc: RpcRequest, response: ServerResponse): void {
    if (rpc.method === 'tools/list') {
      this.toolLists++;
      json(response, 200, result(rpc, { tools: TOOLS, ...this.resultType() }));
    } else if (rpc.method === 'tools/call') this.call(rpc, response);
    else if (rpc.method === 'ping') json(response, 200, result(rpc, {}));
    else json(response, 404, failure(rpc, -32601, `no method ${rpc.method}`));
  }

  private call(rpc: RpcRequest, response: ServerResponse): void {
    const name = rpc.params?.name ?? '';
    const reply = result(rpc, {
      ...this.resultType(),
      content: [{ type: 'text', text: `${name} done` }],
      structuredContent: { echo: rpc.params?.arguments ?? {} },
      isError: name === 'refuse',
    });
    const fault = this.faults.shift();
    if (fault === undefined) {
      this.executed.push(name);
      json(response, 200, reply);
      return;
    }
    FAULTS[fault](response, reply, () => this.executed.push(name));
  }

  private resultType(): Record<string, unknown> {
    return this.era === 'modern' ? { resultType: 'complete', ttlMs: 0, cacheScope: 'private' } : {};
  }

  private endSession(sessionId: string | undefined, response: ServerResponse): void {
    if (sessionId !== undefined && this.sessions.delete(sessionId)) this.sessionsEnded++;
    response.writeHead(200).end();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function result(rpc: RpcRequest, body: Record<string, unknown>): Record<string, unknown> {
  return { jsonrpc: '2.0', id: rpc.id, result: body };
}

function failure(rpc: RpcRequest, code: number, message: string): Record<string, unknown> {
  return { jsonrpc: '2.0', id: rpc.id, error: { code, message } };
}

function badRequest(response: ServerResponse, status: number, message: string): void {
  json(response, status, { jsonrpc: '2.0', id: null, error: { code: -32000, message } });
}
