import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { EventStreams } from './event-streams.ts';
import { FAULTS } from './faults.ts';
import type { Fault } from './faults.ts';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z
    .looseObject({
      name: z.string().optional(),
      arguments: z.unknown(),
      _meta: z.record(z.string(), z.unknown()).optional(),
    })
    .partial()
    .optional(),
});
type RpcRequest = z.infer<typeof requestSchema>;

const SERVER_INFO = { name: 'faulty-server', version: '1.0.0' };
const CAPABILITIES = { tools: { listChanged: true } };
const INPUT_SCHEMA = { type: 'object' } as const;
const MIRRORED = {
  type: 'object',
  properties: { district: { type: 'string', 'x-mcp-header': 'District' } },
} as const;
const UNMIRRORABLE = { type: 'object', 'x-mcp-header': 'Nowhere' } as const;

/**
 * `lookup` may be repeated, `book` may not, `refuse` fails as a tool does. Only with `headerTools`:
 * `route` has a parameter that travels as a header too, `unroutable` one that breaks the rules.
 */
const TOOLS = [
  { name: 'lookup', inputSchema: INPUT_SCHEMA, annotations: { readOnlyHint: true } },
  { name: 'book', inputSchema: INPUT_SCHEMA },
  { name: 'refuse', inputSchema: INPUT_SCHEMA, annotations: { readOnlyHint: true } },
];
const HEADER_TOOLS = [
  { name: 'route', inputSchema: MIRRORED },
  { name: 'unroutable', inputSchema: UNMIRRORABLE },
];

export interface FaultyServerOptions {
  /** `modern`: 2026-07-28, stateless. `legacy`: 2025-06-18 with sessions. */
  readonly era: 'modern' | 'legacy';
  /** Any free one by default. */
  readonly port?: number;
  /** Whether it lists the tools with `x-mcp-header`, too. */
  readonly headerTools?: boolean;
  /** Whether it answers 401 to whatever comes without a token; its health is open to all. */
  readonly requiresToken?: boolean;
  /** What a legacy one makes of the version probe: 400, as it does of all without a session, by default. */
  readonly onProbe?: 'error' | 'empty' | 'html' | 'hang-up';
  /** What becomes of a request to end a session: granted by default. */
  readonly onDelete?: 'grant' | 'refuse' | 'ignore';
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
  /** Methods of all messages, in order, whether or not they are answered. */
  readonly asked: string[] = [];
  /** Ids of all requests, in order. */
  readonly ids: (string | number)[] = [];
  /** Methods of the notifications that clients sent. */
  readonly notified: string[] = [];
  /** The headers of the last tool call. */
  lastHeaders: IncomingHttpHeaders = {};
  /** Values of `Authorization` that it no longer accepts, where it requires a token. */
  readonly revokedTokens = new Set<string>();
  /** Values of `Authorization` that it knows and that do not allow enough, with the scope they lack. */
  readonly narrowTokens = new Map<string, string>();
  /** `_meta` of the last tool call. */
  lastMeta: unknown;
  /** Which session and with which token each tool call came in, with its arguments. */
  readonly heard: {
    readonly session: string | undefined;
    readonly authorization: string | undefined;
    readonly args: unknown;
  }[] = [];
  /** Paths of all requests but those for its health, in order. */
  readonly paths: string[] = [];
  /** What its health resource says; it answers calls all the same. */
  isReady = true;
  /** What it says there of its load, each from 0 to 1. */
  load: { readonly cpu?: number; readonly memory?: number } | undefined;
  /** By method: what its answers to such requests wait for. */
  readonly gates = new Map<string, Promise<unknown>>();
  /** By method: statuses that it answers to such messages first, before it does anything. */
  readonly refusals = new Map<string, number[]>();
  /** By tool: fields of its description that are not what they are by default. */
  readonly described = new Map<string, Readonly<Record<string, unknown>>>();
  /** It takes what is sent and answers nothing any more, as a process that was stopped. */
  isFrozen = false;
  private readonly redirects = new Map<string, { status: number; location: string }>();
  private readonly streams = new EventStreams();
  private era: 'modern' | 'legacy';
  private readonly tools: readonly { readonly name: string }[];
  private readonly sessions = new Set<string>();
  private readonly faults: Fault[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly options: FaultyServerOptions,
  ) {
    this.era = options.era;
    this.tools = options.headerTools === true ? [...TOOLS, ...HEADER_TOOLS] : TOOLS;
    server.on('request', (request, response) => {
      this.openRequests++;
      response.on('close', () => this.openRequests--);
      void this.answer(request, response);
    });
  }

  static async start(options: FaultyServerOptions): Promise<FaultyServer> {
    const server = createServer();
    server.listen(options.port ?? 0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return new FaultyServer(server, address.port, options);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/mcp`;
  }

  /** The next tool calls fail so, in this order; later ones are answered. */
  failNext(...faults: readonly Fault[]): void {
    this.faults.push(...faults);
  }

  /** What asks at this path is sent to another place from now on. */
  redirect(path: string, status: number, location: string): void {
    this.redirects.set(path, { status, location });
  }

  /** Cuts every connection, forgets every session, and listens on the same port again. */
  async restart(): Promise<void> {
    await this.stop();
    this.forgetSessions();
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Sessions expire: every one is forgotten. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  /** As a deployment of another version does. */
  changeEra(era: 'modern' | 'legacy'): void {
    this.era = era;
    this.forgetSessions();
  }

  /** Streams on which clients wait for notifications. */
  get openStreams(): number {
    return this.streams.open;
  }

  /** Tells every client that listens; legacy and modern alike. */
  tell(method: string): void {
    this.streams.tell(method);
  }

  /** As a proxy with a short memory does. */
  breakStreams(): void {
    this.streams.end();
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
    if (this.isFrozen) return;
    if (request.url === '/health') {
      this.healthChecks++;
      response.writeHead(this.isReady ? 200 : 503).end(JSON.stringify({ load: this.load }));
      return;
    }
    const { authorization } = request.headers;
    const isKnown = authorization !== undefined && !this.revokedTokens.has(authorization);
    if (this.options.requiresToken === true && !isKnown) {
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
      return;
    }
    const lacked = this.narrowTokens.get(authorization ?? '');
    if (lacked !== undefined) {
      const challenge = `Bearer error="insufficient_scope", scope="${lacked}"`;
      response.writeHead(403, { 'www-authenticate': challenge }).end();
      return;
    }
    const { url = '' } = request;
    this.paths.push(url);
    const redirect = this.redirects.get(url);
    if (redirect !== undefined) {
      await textOf(request);
      response.writeHead(redirect.status, { location: redirect.location }).end('go there');
      return;
    }
    const sessionId = request.headers['mcp-session-id']?.toString();
    if (request.method === 'DELETE') {
      this.endSession(sessionId, response);
      return;
    }
    if (request.method === 'GET') {
      this.streams.answer(request.headers['last-event-id']?.toString(), response);
      return;
    }
    const rpc = requestSchema.parse(JSON.parse(await textOf(request)));
    if (rpc.method === 'tools/call') {
      this.lastHeaders = request.headers;
      this.heard.push({ session: sessionId, authorization, args: rpc.params?.arguments });
    }
    this.asked.push(rpc.method);
    if (rpc.id !== undefined) this.ids.push(rpc.id);
    const refusal = this.refusals.get(rpc.method)?.shift();
    if (refusal !== undefined) {
      response.writeHead(refusal).end('not now');
      return;
    }
    await this.gates.get(rpc.method);
    if (rpc.id === undefined) {
      this.notified.push(rpc.method);
      response.writeHead(202).end();
    } else if (this.era === 'modern') this.answerModern(rpc, request, response);
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
    else if (rpc.method === 'subscriptions/listen') this.streams.subscribe(rpc.id, response);
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
    } else if (rpc.method === 'server/discover' && this.options.onProbe !== undefined)
      PROBE_ANSWERS[this.options.onProbe](response);
    else if (sessionId === undefined) badRequest(response, 400, 'no session');
    else if (!this.sessions.has(sessionId)) badRequest(response, 404, 'session not found');
    else this.answerEither(rpc, response);
  }

  private answerEither(rpc: RpcRequest, response: ServerResponse): void {
    if (rpc.method === 'tools/list') {
      this.toolLists++;
      const tools = this.tools.map((tool) => ({ ...tool, ...this.described.get(tool.name) }));
      json(response, 200, result(rpc, { tools, ...this.resultType() }));
    } else if (rpc.method === 'tools/call') this.call(rpc, response);
    else if (rpc.method === 'ping') json(response, 200, result(rpc, {}));
    else json(response, 404, failure(rpc, -32601, `no method ${rpc.method}`));
  }

  private call(rpc: RpcRequest, response: ServerResponse): void {
    const name = rpc.params?.name ?? '';
    this.lastMeta = rpc.params?._meta;
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
    FAULTS[fault](response, reply, {
      execute: () => this.executed.push(name),
      park: (parked) => this.streams.park(parked),
      progressToken: rpc.params?._meta?.['progressToken'],
    });
  }

  private resultType(): Record<string, unknown> {
    return this.era === 'modern' ? { resultType: 'complete', ttlMs: 0, cacheScope: 'private' } : {};
  }

  private endSession(sessionId: string | undefined, response: ServerResponse): void {
    const { onDelete } = this.options;
    if (onDelete === 'ignore') return;
    if (onDelete === 'refuse') {
      response.writeHead(405).end();
      return;
    }
    if (sessionId !== undefined && this.sessions.delete(sessionId)) this.sessionsEnded++;
    response.writeHead(200).end();
  }
}

const PROBE_ANSWERS = {
  error: (response: ServerResponse) => response.writeHead(500).end(),
  empty: (response: ServerResponse) => response.writeHead(202).end(),
  html: (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>'),
  'hang-up': (response: ServerResponse) => response.socket?.destroy(),
};

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
