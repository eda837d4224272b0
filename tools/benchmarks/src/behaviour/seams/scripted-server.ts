import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { LEGACY_VERSION } from '../../echo/echo-message.ts';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({ name: z.string().optional() }).optional(),
});

export type RpcRequest = z.infer<typeof requestSchema>;

/** Takes over the answer of a message that it wants to answer in its own way, and says whether. */
export type Script = (rpc: RpcRequest, response: ServerResponse) => boolean;

const INPUT_SCHEMA = { type: 'object' };
export const LOOKUP = {
  name: 'lookup',
  inputSchema: INPUT_SCHEMA,
  annotations: { readOnlyHint: true },
};
export const BOOK = { name: 'book', inputSchema: INPUT_SCHEMA };
const OVERLONG = 1_000_000;

/** A server of the 2025 era with sessions, over real sockets, which does as it is told. */
export class ScriptedServer {
  /** Messages that were posted and not answered to their end. */
  openPosts = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly script: Script,
  ) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.receive(request, response);
    });
  }

  static async start(script: Script): Promise<ScriptedServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new TypeError('no TCP address');
    return new ScriptedServer(server, `http://127.0.0.1:${address.port}/mcp`, script);
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    this.openPosts++;
    response.on('close', () => this.openPosts--);
    const rpc = requestSchema.parse(JSON.parse(await textOf(request)));
    if (this.script(rpc, response)) return;
    if (rpc.id === undefined) response.writeHead(202).end();
    else if (rpc.method === 'initialize')
      json(response, 200, answerTo(rpc), { 'mcp-session-id': randomUUID() });
    else json(response, 200, answerTo(rpc));
  }
}

export function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** What such a server says when nothing is wrong. */
export function answerTo({ id, method, params }: RpcRequest): object {
  const result = resultOf(method, params?.name ?? '');
  const error = { code: -32601, message: `no method ${method}` };
  return { jsonrpc: '2.0', id, ...(result === undefined ? { error } : { result }) };
}

function resultOf(method: string, tool: string): object | undefined {
  switch (method) {
    case 'initialize':
      return {
        protocolVersion: LEGACY_VERSION,
        capabilities: { tools: {} },
        serverInfo: { name: 'scripted', version: '1.0.0' },
      };
    case 'ping':
      return {};
    case 'tools/list':
      return { tools: [LOOKUP, BOOK] };
    case 'tools/call':
      return { content: [{ type: 'text', text: `${tool} done` }] };
    default:
      return undefined;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > OVERLONG) throw new RangeError('a message without end');
  }
  return text;
}
