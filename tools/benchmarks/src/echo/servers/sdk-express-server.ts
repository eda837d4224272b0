import type { Server } from 'node:http';
import { loadPeer } from '../../peers/load-peer.ts';
import { peerWith } from '../../peers/peer-with.ts';
import { ECHO_TOOL } from '../echo-message.ts';

interface McpServer {
  registerTool(
    name: string,
    config: object,
    run: (input: Readonly<Record<string, unknown>>) => object,
  ): void;
}
interface ServerModule {
  readonly McpServer: new (info: object) => McpServer;
  readonly createMcpHandler: (create: () => McpServer) => object;
}
type Listener = (request: object, response: object, body: unknown) => unknown;
interface NodeModule {
  toNodeHandler(target: object): Listener;
}
interface Application {
  all(
    path: string,
    listener: (request: { readonly body: unknown }, response: object) => unknown,
  ): void;
  listen(port: number, host: string, listening: () => void): Server;
}
interface ExpressModule {
  createMcpExpressApp(): Application;
}
interface Zod {
  readonly z: { object(shape: object): object; string(): { max(length: number): object } };
}

/** The SDK's handler on Express, put together as its documentation says. */
export function sdkExpressServer(listening: (server: Server) => void): void {
  const { McpServer, createMcpHandler } = peerWith<ServerModule>(
    loadPeer('@modelcontextprotocol/server'),
    'createMcpHandler',
  );
  const { z } = peerWith<Zod>(loadPeer('zod'), 'z');
  const text = z.object({ text: z.string().max(1_000) });
  const sdk = createMcpHandler(() => {
    const mcp = new McpServer({ name: 'echo', version: '1.0.0' });
    const config = { description: 'Echoes.', inputSchema: text, outputSchema: text };
    mcp.registerTool(ECHO_TOOL, config, (input) => ({
      content: [{ type: 'text', text: JSON.stringify(input) }],
      structuredContent: input,
    }));
    return mcp;
  });
  const node = peerWith<NodeModule>(loadPeer('@modelcontextprotocol/node'), 'toNodeHandler');
  const express = peerWith<ExpressModule>(
    loadPeer('@modelcontextprotocol/express'),
    'createMcpExpressApp',
  );
  const listener = node.toNodeHandler(sdk);
  const app = express.createMcpExpressApp();
  app.all('/mcp', (request, response) => listener(request, response, request.body));
  const server = app.listen(0, '127.0.0.1', () => {
    listening(server);
  });
}
