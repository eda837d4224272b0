/* eslint-disable @typescript-eslint/no-deprecated -- "only for advanced use", as ours is */
import { Server } from '@modelcontextprotocol/server';
import { UnknownToolError } from './unknown-tool.error.ts';
import type { ToolRegistry } from './tool-registry.ts';
import { unknownToolRejection } from './tool-result.ts';

/** Who the server says it is, and how a model should use it. */
export interface ServerInfo {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly instructions: string;
}

/** The tools change only with the process; a client may keep the list this long. */
const LIST_TTL_MS = 300_000;

/**
 * One server object of the SDK: it speaks for one request over HTTP, for one connection over stdio.
 * We answer `tools/call` ourselves, so that refused arguments carry our error and not the SDK's.
 */
export function createMcpServer(info: ServerInfo, tools: ToolRegistry): Server {
  const { instructions, ...identity } = info;
  const server = new Server(identity, {
    capabilities: { tools: {} },
    instructions,
    cacheHints: { 'tools/list': { ttlMs: LIST_TTL_MS, cacheScope: 'public' } },
  });
  server.setRequestHandler('tools/list', () => ({ tools: tools.list() }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    try {
      return await tools.call(params.name, params.arguments ?? {});
    } catch (error) {
      if (error instanceof UnknownToolError) throw unknownToolRejection(error);
      throw error;
    }
  });
  return server;
}
