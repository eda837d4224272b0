import { join } from 'node:path';
import type { ServiceSpec } from './service-spec.ts';

export interface PlatformPlan {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly ports: { readonly search: number; readonly reasoning: number; readonly api: number };
}

const LOOPBACK = '127.0.0.1';

/**
 * The three services and how they find each other. The MCP servers stay on loopback whatever
 * `HOST` says: it is the API's, and they have no authentication of their own.
 */
export function planServices({ root, env, ports }: PlatformPlan): ServiceSpec[] {
  const mcpServer = (name: string, port: number): ServiceSpec => ({
    name,
    script: entryOf(root, name),
    env: { ...env, HOST: LOOPBACK, PORT: String(port) },
    url: `${urlOf(port)}/mcp`,
    readyUrl: `${urlOf(port)}/health`,
  });
  const search = mcpServer('restaurant-search', ports.search);
  const reasoning = mcpServer('restaurant-reasoning', ports.reasoning);
  return [
    search,
    reasoning,
    {
      name: 'api',
      script: entryOf(root, 'api'),
      env: {
        ...env,
        PORT: String(ports.api),
        MCP_SEARCH_SERVER_URL: search.url,
        MCP_REASONING_SERVER_URL: reasoning.url,
      },
      url: urlOf(ports.api),
      readyUrl: `${urlOf(ports.api)}/health/ready`,
    },
  ];
}

function urlOf(port: number): string {
  return `http://${LOOPBACK}:${port}`;
}

function entryOf(root: string, service: string): string {
  const app = service === 'api' ? service : `${service}-mcp`;
  return join(root, 'apps', app, 'dist/main.js');
}
