/* eslint-disable @typescript-eslint/no-deprecated -- what is deprecated is what old servers use */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { SystemClock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { z } from 'zod';
import { eventually } from '../testing/eventually.ts';
import { HttpTransport } from '../transport/http-transport.ts';
import { OrphanGuard } from '../transport/stdio/orphan-guard.ts';
import { StdioTransport } from '../transport/stdio/stdio-transport.ts';
import { Session } from './session.ts';
import type { ServerNotification, SessionOptions } from './session-options.ts';

/*
 * Servers built with the SDK's 1.x line, which knows nothing of the 2026 era: the version probe must
 * break none of them.
 */
const clock = new SystemClock();
const { signal } = new AbortController();
const clientInfo = { name: 'spec', version: '1.0.0' };

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function oldServer(): McpServer {
  const server = new McpServer({ name: 'old', version: '1.0.0' });
  const echo = ({ text }: { text: string }): { content: { type: 'text'; text: string }[] } => ({
    content: [{ type: 'text', text }],
  });
  server.registerTool('echo', { inputSchema: { text: z.string() } }, echo);
  return server;
}

function stateless(enableJsonResponse: boolean): Answer {
  return async (request, response) => {
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse });
    await oldServer().connect(transport);
    await transport.handleRequest(request, response);
  };
}

function stateful(sessions: Map<string, StreamableHTTPServerTransport>): Answer {
  return async (request, response) => {
    const id = request.headers['mcp-session-id']?.toString();
    const known = id === undefined ? undefined : sessions.get(id);
    if (known !== undefined) {
      await known.handleRequest(request, response);
      return;
    }
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (opened) => void sessions.set(opened, transport),
      onsessionclosed: (closed) => void sessions.delete(closed),
    });
    await oldServer().connect(transport);
    await transport.handleRequest(request, response);
  };
}

function overSse(servers: McpServer[], toPost = 404): Answer {
  const transports = new Map<string, SSEServerTransport>();
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && pathname === '/mcp') {
      const transport = new SSEServerTransport('/messages', response);
      transports.set(transport.sessionId, transport);
      const server = oldServer();
      servers.push(server);
      await server.connect(transport);
      return;
    }
    const transport = transports.get(searchParams.get('sessionId') ?? '');
    if (pathname !== '/messages' || transport === undefined) response.writeHead(toPost).end();
    else await transport.handlePostMessage(request, response);
  };
}

describe('an old server', () => {
  let agent: Agent;
  let server: Server;

  beforeEach(() => {
    agent = new Agent({ connections: 8 });
  });

  afterEach(async () => {
    await agent.destroy();
    server.closeAllConnections();
    server.close();
  });

  async function open(answer: Answer, options: Partial<SessionOptions> = {}): Promise<Session> {
    server = createServer((request, response) => void answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const url = new URL(`http://127.0.0.1:${port}/mcp`);
    const over = { url, dispatcher: agent, clock, wallClock: clock, maxResponseBytes: 100_000 };
    const all = { clientInfo, connectTimeoutMs: 5_000, ...options };
    return Session.open(new HttpTransport(over), all, signal);
  }

  async function exercise(session: Session): Promise<void> {
    expect(session.era).toBe('legacy');
    expect((await session.readToolList(signal)).tools).toMatchObject([{ name: 'echo' }]);
    await expect(session.callTool('echo', { text: 'hi' }, signal)).resolves.toMatchObject({
      content: [{ type: 'text', text: 'hi' }],
    });
    await session.probe(signal);
  }

  it.each([
    ['JSON', true],
    ['event streams', false],
  ])('without sessions, answering with %s, is used', async (_how, enableJsonResponse) => {
    const session = await open(stateless(enableJsonResponse));
    await exercise(session);
    await session.close(signal);
  });

  it('with sessions is used, and told when a session is over', async () => {
    const sessions = new Map<string, StreamableHTTPServerTransport>();
    const session = await open(stateful(sessions));
    await exercise(session);
    expect(sessions.size).toBe(1);
    await session.close(signal);
    expect(sessions.size).toBe(0);
  });

  it.each([400, 404, 405])(
    'over HTTP+SSE is used once it says %d to any other way',
    async (status) => {
      const servers: McpServer[] = [];
      const told: ServerNotification[] = [];
      const notifications = { clock, listener: (one: ServerNotification) => told.push(one) };
      const session = await open(overSse(servers, status), { notifications });
      await exercise(session);
      servers[0]?.sendToolListChanged();
      await eventually(() => told.length === 1);
      await session.close(signal);
    },
  );

  it('over HTTP+SSE that acknowledges no request keeps no socket for one it has answered', async () => {
    let posts = 0;
    let unacknowledged = 0;
    const answer = overSse([]);
    const session = await open(async (request, response) => {
      if (request.url?.startsWith('/messages') === true) {
        unacknowledged++;
        response.on('close', () => unacknowledged--);
        // The second ends the handshake, which waits for that.
        if (++posts !== 2) response.end = () => response;
      }
      await answer(request, response);
    });
    await exercise(session);
    expect(unacknowledged).toBeGreaterThan(0);
    await eventually(() => unacknowledged === 0);
    await session.close(signal);
  });

  it('over HTTP+SSE is given up when its stream breaks, and says so', async () => {
    const reasons: string[] = [];
    const session = await open(overSse([]), { onClose: ({ message }) => reasons.push(message) });
    server.closeAllConnections();
    await eventually(() => reasons.length === 1);
    await expect(session.callTool('echo', { text: 'hi' }, signal)).rejects.toMatchObject({
      failure: { kind: 'not-sent' },
    });
  });

  it.each([
    [401, 1],
    [403, 1],
    [500, 2],
    [503, 2],
  ])(
    'that says %d to everything is asked %d times, and not taken for old',
    async (status, times) => {
      const methods: string[] = [];
      const refuse: Answer = async (request, response) => {
        methods.push(request.method ?? '');
        response.writeHead(status).end();
      };
      await expect(open(refuse)).rejects.toMatchObject({ failure: { kind: 'refused', status } });
      expect(methods).toEqual(Array.from({ length: times }, () => 'POST'));
    },
  );
});

it('uses an old server over stdio, in the one process', async () => {
  const root = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
  const script = `
    const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js');
    const { StdioServerTransport } = require('@modelcontextprotocol/sdk/server/stdio.js');
    const server = new McpServer({ name: 'old', version: '1.0.0' });
    const pid = String(process.pid);
    server.registerTool('pid', {}, () => ({ content: [{ type: 'text', text: pid }] }));
    void server.connect(new StdioServerTransport());`;
  const guard = new OrphanGuard();
  const transport = new StdioTransport({
    command: process.execPath,
    args: ['-e', script],
    env: { NODE_PATH: root },
    cwd: root,
    clock,
    guard,
    maxResponseBytes: 100_000,
  });
  const session = await Session.open(transport, { clientInfo, connectTimeoutMs: 20_000 }, signal);
  expect(session.era).toBe('legacy');
  const { content } = await session.callTool('pid', {}, signal);
  expect(content).toEqual([{ type: 'text', text: String(transport.pid) }]);
  await session.close(signal);
  guard.close();
}, 30_000);
