import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { MODERN_VERSION } from '../../mcp/modern-call.ts';
import { LEGACY_VERSION } from '../echo-message.ts';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({ arguments: z.unknown() }).partial().optional(),
});
const INPUT_SCHEMA = { type: 'object', properties: { text: { type: 'string' } } };
const TOOLS = [{ name: 'echo', inputSchema: INPUT_SCHEMA, annotations: { readOnlyHint: true } }];
const SERVER_INFO = { name: 'lean', version: '1.0.0' };
const CAPABILITIES = { tools: {} };

/** Is told of a call that came, and answers it when it likes. */
export type OnCall = (answer: () => void) => void;

const AT_ONCE: OnCall = (answer) => {
  answer();
};

/**
 * The least that speaks MCP: plain `node:http`, so that a client's own cost shows. Both eras at
 * `/mcp`, the 2025 one only at `/2025`.
 */
export function leanServer(onCall = AT_ONCE): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(request, response, Buffer.concat(chunks).toString(), onCall);
    });
  });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  onCall: OnCall,
): void {
  if (request.method !== 'POST') {
    response.writeHead(405, { 'content-length': 0 }).end();
    return;
  }
  const { id, method, params } = requestSchema.parse(JSON.parse(body));
  if (id === undefined) {
    response.writeHead(202, { 'content-length': 0 }).end();
    return;
  }
  const result = resultOf(method, params?.arguments, request.url !== '/2025');
  const refused = { code: -32601, message: 'method not found' };
  const message = result === undefined ? { error: refused } : { result };
  const text = JSON.stringify({ jsonrpc: '2.0', id, ...message });
  const send = (): void => {
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  };
  if (method === 'tools/call') onCall(send);
  else send();
}

function resultOf(method: string, args: unknown, isModern: boolean): object | undefined {
  switch (method) {
    case 'tools/call':
      return {
        resultType: 'complete',
        content: [{ type: 'text', text: JSON.stringify(args) }],
        structuredContent: args,
      };
    case 'tools/list':
      return { resultType: 'complete', ttlMs: 300_000, cacheScope: 'public', tools: TOOLS };
    case 'ping':
      return {};
    case 'server/discover':
      return isModern ? DISCOVERED : undefined;
    case 'initialize':
      return {
        protocolVersion: LEGACY_VERSION,
        capabilities: CAPABILITIES,
        serverInfo: SERVER_INFO,
      };
    default:
      return undefined;
  }
}

const DISCOVERED = {
  resultType: 'complete',
  ttlMs: 300_000,
  cacheScope: 'public',
  supportedVersions: [MODERN_VERSION],
  capabilities: CAPABILITIES,
  serverInfo: SERVER_INFO,
};
