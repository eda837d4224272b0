import { join } from 'node:path';
import type { Addresses, ServiceSpec } from './service-spec.ts';

export interface PlatformPlan {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** The one that is asked for; 0: any. */
  readonly apiPort: number;
  /** The API's for Prometheus, the servers have the next ones; 0: any for each. */
  readonly metricsPort: number | undefined;
  /** Processes of each MCP server. */
  readonly replicas: number;
}

const LOOPBACK = '127.0.0.1';
const SEARCH = { name: 'restaurant-search', port: 8081 };
const REASONING = { name: 'restaurant-reasoning', port: 8082 };
const ANY_PORT = 0;

/**
 * The services and how they find each other, in the order of their dependencies. The MCP servers
 * stay on loopback whatever `HOST` says: it is the API's. The first of each has the port that is
 * known; the others have any, and the first one's name in tokens.
 */
export function planServices(plan: PlatformPlan): ServiceSpec[] {
  const { root, env, apiPort, replicas } = plan;
  const copies = Array.from({ length: replicas }, (_, at) => at);
  const search = copies.map((at) => mcpServer(plan, SEARCH, at, at + 1));
  const reasoning = copies.map((at) => mcpServer(plan, REASONING, at, replicas + at + 1));
  const api: ServiceSpec = {
    name: 'api',
    script: entryOf(root, 'api'),
    preferredPort: apiPort,
    environment: (others) => ({
      ...env,
      MCP_SEARCH_SERVER_URL: urlsOf(search, others),
      MCP_REASONING_SERVER_URL: urlsOf(reasoning, others),
    }),
    path: '',
    readyPath: '/health/ready',
  };
  return [...search, ...reasoning, api];
}

/** The first is called as the server is, the second NAME-2. */
function mcpServer(
  { root, env, apiPort, metricsPort }: PlatformPlan,
  { name, port }: { readonly name: string; readonly port: number },
  at: number,
  behindApi: number,
): ServiceSpec {
  return {
    name: at === 0 ? name : `${name}-${at + 1}`,
    script: entryOf(root, `${name}-mcp`),
    preferredPort: at > 0 || port === apiPort ? ANY_PORT : port,
    environment: (others) => ({
      ...env,
      HOST: LOOPBACK,
      ...(at > 0 && env['JWT_ISSUER'] && { MCP_RESOURCE_URL: `${others.get(name) ?? ''}/mcp` }),
      ...(metricsPort && { METRICS_PORT: String(metricsPort + behindApi) }),
    }),
    path: '/mcp',
    readyPath: '/health',
  };
}

function urlsOf(specs: readonly ServiceSpec[], addresses: Addresses): string {
  return specs.map(({ name, path }) => `${addresses.get(name) ?? ''}${path}`).join(',');
}

function entryOf(root: string, app: string): string {
  return join(root, 'apps', app, 'dist/main.js');
}
