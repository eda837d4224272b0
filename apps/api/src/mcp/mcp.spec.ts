import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  mcpServerSchema,
  mcpServersSchema,
  mcpToolsSchema,
  poolStatsSchema,
} from '../docs/operator-schemas.ts';
import { problemIn } from '../testing/problem-in.ts';
import { RunningApi } from '../testing/running-api.ts';

const api = new RunningApi();
beforeAll(async () => {
  await api.start();
  await api.post('/api/v1/restaurants/search/district', { districts: ['Stanley'] });
});
afterAll(() => api.stop());

const read = async (path: string): Promise<unknown> => (await api.get(path)).json();

describe('what operators see of the MCP servers', () => {
  it('is each server with its health, tools and pool', async () => {
    const { servers } = mcpServersSchema.parse(await read('/api/v1/mcp/servers'));
    expect(servers.map(({ server, status }) => [server, status])).toEqual([
      ['restaurant-search', 'healthy'],
      ['restaurant-reasoning', 'healthy'],
    ]);
    const one = mcpServerSchema.parse(await read('/api/v1/mcp/servers/restaurant-search'));
    expect(one).toMatchObject({ healthy: true, required: true, pool: { total_requests: 1 } });
  });

  it.each([
    ['one that does not exist', '%3Cb%3E'],
    ['what every object has', 'constructor'],
    ['the prototype', '__proto__'],
  ])('is a 404 that lists the servers for %s', async (_what, name) => {
    const problem = await problemIn(await api.get(`/api/v1/mcp/servers/${name}`));
    expect(problem).toMatchObject({
      status: 404,
      code: 'INPUT_UNKNOWN_SERVER',
      available: ['restaurant-search', 'restaurant-reasoning'],
    });
  });

  it('is every tool with its schemas', async () => {
    const { tools } = mcpToolsSchema.parse(await read('/api/v1/mcp/tools'));
    expect(Object.values(tools).flatMap((list) => list.map(({ name }) => name))).toEqual([
      'search_restaurants_by_district',
      'search_restaurants_by_meal_type',
      'search_restaurants_combined',
      'search_restaurants',
      'describe_city',
      'get_restaurants',
      'similar_restaurants',
      'list_areas',
      'list_cuisines',
      'autocomplete',
      'list_reviews',
      'vote_restaurant',
      'report_problem',
      'list_reports',
      'settle_report',
      'export_voter',
      'erase_voter',
      'recommend_restaurants',
      'analyze_restaurant_sentiment',
      'analyze_reviews',
      'compare_restaurants',
      'explain_recommendation',
    ]);
  });

  it('is the pools, in exactly the agreed shape', async () => {
    const stats = poolStatsSchema.strict().parse(await read('/mcp-pool-stats'));
    expect(stats).toMatchObject({ success: true, total_pools: 2, total_in_use: 0 });
    expect(Object.keys(stats.pools['restaurant-search'] ?? {})).toEqual([
      'server_name',
      'pool_size',
      'available',
      'in_use',
      'created',
      'reused',
      'total_requests',
      'reuse_rate',
    ]);
  });
});

describe('the metrics', () => {
  it('count requests by route template and calls by tool, whatever callers make up', async () => {
    await api.get('/api/v1/mcp/servers/made-up');
    await api.get('/made/up');
    const metrics = await (await api.get('/metrics')).text();
    expect(metrics).toContain('route="/api/v1/mcp/servers/:name",status="404"');
    expect(metrics).toContain('route="none",status="404"');
    expect(metrics).not.toContain('made');
    expect(metrics).toContain(
      'mcp_pool_requests_total{server="restaurant-search",tool="search_restaurants_by_district"} 1',
    );
    expect(metrics).toContain('process_cpu_seconds_total');
  });
});
