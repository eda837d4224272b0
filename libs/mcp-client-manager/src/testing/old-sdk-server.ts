/* eslint-disable @typescript-eslint/no-deprecated -- tools without schemas need the lower level */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as McpServer } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

type Sessions = Map<string, StreamableHTTPServerTransport>;

/** A server built with the SDK's 1.x line: with sessions, or one server object per request. */
export class OldSdkServer {
  /** Tool calls that were carried out. */
  executed = 0;
  sessionsOpened = 0;
  /** Answers these statuses first, whatever is asked. */
  readonly refusals: number[] = [];
  private readonly sessions: Sessions = new Map();

  private constructor(
    private readonly http: Server,
    readonly port: number,
    private readonly isStateful: boolean,
  ) {
    http.on('request', (request, response) => void this.answer(request, response));
  }

  static async start(isStateful: boolean, port = 0): Promise<OldSdkServer> {
    const http = createServer();
    http.listen(port, '127.0.0.1');
    await once(http, 'listening');
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    return new OldSdkServer(http, address.port, isStateful);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/mcp`;
  }

  get sessionsOpen(): number {
    return this.sessions.size;
  }

  /** Closes the port and cuts every connection. Idempotent. */
  async stop(): Promise<void> {
    if (!this.http.listening) return;
    const closed = once(this.http, 'close');
    this.http.close();
    this.http.closeAllConnections();
    await closed;
    // No restart is so quick that a client has not yet read that its connections ended.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = this.refusals.shift();
    if (refusal !== undefined) {
      response.writeHead(refusal).end();
      return;
    }
    const id = request.headers['mcp-session-id']?.toString();
    const known = id === undefined ? undefined : this.sessions.get(id);
    if (known !== undefined) await known.handleRequest(request, response);
    // As the SDK's own examples do: a session that is not known has expired.
    else if (id !== undefined) response.writeHead(404).end();
    else {
      const transport = this.isStateful ? this.session() : new StreamableHTTPServerTransport({});
      await this.serverObject().connect(transport);
      await transport.handleRequest(request, response);
    }
  }

  private session(): StreamableHTTPServerTransport {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        this.sessionsOpened++;
        this.sessions.set(id, transport);
      },
      onsessionclosed: (id) => void this.sessions.delete(id),
    });
    return transport;
  }

  private serverObject(): McpServer {
    const server = new McpServer(
      { name: 'old', version: '1.0.0' },
      { capabilities: { tools: {} } },
    );
    const tools = [{ name: 'echo', inputSchema: { type: 'object' as const } }];
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
    server.setRequestHandler(CallToolRequestSchema, () => {
      this.executed++;
      return { content: [{ type: 'text', text: 'done' }] };
    });
    return server;
  }
}
