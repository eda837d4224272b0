import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchTools } from '@tablewise/contracts';
import { ServiceProcess, waitUntil } from '@tablewise/testing';
import { Pool } from 'undici';
import { applicationFile } from '../applications/application-file.ts';
import { modernCall, modernHeaders } from '../mcp/modern-call.ts';
import { CONNECTIONS } from './drive.ts';
import { uniqueSearches } from './unique-searches.ts';
import type { Way } from './way.ts';

const TOOL = searchTools.search.name;

export interface StartedWays {
  readonly ways: readonly Way[];
  readonly api: { readonly url: string; readonly pool: Pool };
  readonly stop: () => Promise<void>;
}

/** Starts the platform as it is run, and beside it the same in one process, on one database. */
export async function startWays(folder: string, database: string): Promise<StartedWays> {
  const started: ServiceProcess[] = [];
  const pools: Pool[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(pools.map((pool) => pool.close()));
    await Promise.all(started.map((service) => service.stop()));
  };
  const launch = async (script: string, args: string[], env: Record<string, string>) => {
    const service = new ServiceProcess({ script, args, env: { PORT: '0', ...env } });
    started.push(service);
    const url = await service.listening();
    const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
    pools.push(pool);
    return { service, url, pool };
  };
  try {
    const search = await launch(applicationFile('restaurant-search-mcp', 'main.js'), [], {
      DATA_DIR: folder,
    });
    const env = { MCP_SEARCH_SERVER_URL: `${search.url}/mcp`, MCP_POOL_SIZE: String(CONNECTIONS) };
    const api = await launch(applicationFile('api', 'main.js'), [], env);
    const directFile = fileURLToPath(new URL('direct-main.js', import.meta.url));
    const direct = await launch(directFile, [join(folder, database)], env);
    const ways = waysThrough({ search, api, direct });
    for (const { pool, request } of ways) {
      await waitUntil('the search to serve', async () => {
        const { statusCode, body } = await pool.request(request());
        await body.dump();
        return statusCode === 200;
      });
    }
    return { ways, api, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Launched {
  readonly service: ServiceProcess;
  readonly pool: Pool;
}

function waysThrough({
  search,
  api,
  direct,
}: Record<'search' | 'api' | 'direct', Launched>): Way[] {
  const searches = uniqueSearches(1);
  const get = (path: string) => ({ path, method: 'GET' }) as const;
  let id = 0;
  return [
    {
      name: 'gateway',
      pool: api.pool,
      request: () => get(searches.next().value.path),
      processes: { api: api.service, search: search.service },
    },
    {
      name: 'direct',
      pool: direct.pool,
      request: () => get(searches.next().value.path),
      processes: { api: direct.service },
    },
    {
      name: 'MCP server alone',
      pool: search.pool,
      request: () => ({
        path: '/mcp',
        method: 'POST',
        headers: { ...modernHeaders(TOOL) },
        body: JSON.stringify(modernCall(TOOL, searches.next().value.args, id++)),
      }),
      processes: { search: search.service },
    },
    {
      name: 'API alone: liveness',
      pool: api.pool,
      request: () => get('/health/live'),
      processes: { api: api.service },
    },
  ];
}
