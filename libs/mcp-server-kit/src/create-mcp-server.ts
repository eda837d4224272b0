/* eslint-disable @typescript-eslint/no-deprecated -- "only for advanced use", as ours is */
import { Server } from '@modelcontextprotocol/server';
import { servePrompts } from './serve-prompts.ts';
import { serveResources } from './serve-resources.ts';
import { serveTools } from './serve-tools.ts';
import type { ServerOffer } from './server-offer.ts';

/** Who the server says it is, and how a model should use it. */
export interface ServerInfo {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly instructions: string;
}

/** Methods whose answers are the same until the process ends. */
const CACHEABLE_LISTS = [
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
] as const;
/** What is offered changes only with the process; a client may keep a list this long. */
const CACHE_HINT = { ttlMs: 300_000, cacheScope: 'public' } as const;

/**
 * One server object of the SDK: it speaks for one request over HTTP, for one connection over stdio.
 * We answer `tools/call` ourselves, so that refused arguments carry our error and not the SDK's.
 */
export function createMcpServer(info: ServerInfo, offer: ServerOffer): Server {
  const { instructions, ...identity } = info;
  const { tools, prompts = [], resources = [] } = offer;
  const server = new Server(identity, {
    capabilities: {
      tools: {},
      logging: {},
      ...(prompts.length > 0 && { prompts: {} }),
      ...(resources.length > 0 && { resources: {} }),
    },
    instructions,
    cacheHints: Object.fromEntries(CACHEABLE_LISTS.map((method) => [method, CACHE_HINT])),
  });
  serveTools(server, tools);
  if (prompts.length > 0) servePrompts(server, prompts);
  if (resources.length > 0) serveResources(server, resources);
  return server;
}
