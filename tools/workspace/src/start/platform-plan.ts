import { join } from 'node:path';
import type { Addresses, ServiceSpec } from './service-spec.ts';

export interface PlatformPlan {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** The one that is asked for; 0: any. */
  readonly apiPort: number;
}

const LOOPBACK = '127.0.0.1';
const SEARCH = { name: 'restaurant-search', port: 8081 };
const REASONING = { name: 'restaurant-reasoning', port: 8082 };

/**
 * The three services and how they find each other, in the order of their dependencies. The MCP
 * servers stay on loopback whatever `HOST` says: it is the API's, and they have no authentication
 * of their own.
 */
export function planServices({ root, env, apiPort }: PlatformPlan): ServiceSpec[] {
  const mcpServer = ({ name, port }: { name: string; port: number }): ServiceSpec => ({
    name,
    script: entryOf(root, `${name}-mcp`),
    preferredPort: port === apiPort ? 0 : port,
    environment: () => ({ ...env, HOST: LOOPBACK }),
    path: '/mcp',
    readyPath: '/health',
  });
  const search = mcpServer(SEARCH);
  const reasoning = mcpServer(REASONING);
  const api: ServiceSpec = {
    name: 'api',
    script: entryOf(root, 'api'),
    preferredPort: apiPort,
    environment: (others) => ({
      ...env,
      MCP_SEARCH_SERVER_URL: urlOf(search, others),
      MCP_REASONING_SERVER_URL: urlOf(reasoning, others),
    }),
    path: '',
    readyPath: '/health/ready',
  };
  return [search, reasoning, api];
}

function urlOf({ name, path }: ServiceSpec, addresses: Addresses): string {
  return `${addresses.get(name) ?? ''}${path}`;
}

function entryOf(root: string, app: string): string {
  return join(root, 'apps', app, 'dist/main.js');
}
