import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  analyzeSentimentResultSchema,
  recommendResultSchema,
  searchResultSchema,
} from '@tablewise/contracts';
import { Platform } from './harness/platform.ts';

describe('a diner who looks for dinner in Central', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start();
  });

  afterAll(() => platform.stop());

  async function search(): Promise<unknown[]> {
    const criteria = { districts: ['Central district'], meal_types: ['dinner'] };
    const response = await platform.post('search/combined', criteria);
    expect(response.status).toBe(200);
    const { restaurants } = searchResultSchema.parse(await response.json());
    return restaurants;
  }

  it('finds places there that serve dinner, a page of twenty', async () => {
    const restaurants = await search();
    expect(restaurants).toHaveLength(20);
    for (const place of restaurants) {
      expect(place).toMatchObject({ district: 'Central district', meals: { dinner: 'yes' } });
    }
  });

  it('gets a recommendation from exactly what the search answered', async () => {
    const restaurants = await search();
    const response = await platform.post('recommend', { restaurants });
    expect(response.status).toBe(200);
    const answer = recommendResultSchema.parse(await response.json());
    expect(restaurants).toContainEqual(answer.recommendation);
    expect(answer.rejected).toEqual([]);
    expect(answer.candidate_count).toBe(20);
    const scores = answer.explanations.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(answer.recommendation).toEqual(answer.candidates[0]);
  });

  it('gets an analysis of the same places', async () => {
    const response = await platform.post('analyze', { restaurants: await search() });
    expect(response.status).toBe(200);
    const answer = analyzeSentimentResultSchema.parse(await response.json());
    expect(answer.restaurant_count).toBe(20);
  });

  it('turns the pages until every place was shown once', async () => {
    const seen: string[] = [];
    let total = 0;
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const body = { districts: ['Central district'], limit: 25, ...(cursor && { cursor }) };
      const response = await platform.post('search/district', body);
      const page = searchResultSchema.parse(await response.json());
      seen.push(...page.restaurants.map((place) => place.id));
      total = page.total;
      cursor = page.next_cursor;
    }
    expect(total).toBeGreaterThan(25);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it.each([
    '/health',
    '/health/live',
    '/health/ready',
    '/metrics',
    '/api/v1/mcp/servers',
    '/api/v1/mcp/servers/restaurant-search',
    '/api/v1/mcp/tools',
    '/mcp-pool-stats',
    '/docs',
    '/openapi.json',
  ])('finds %s for the operator', async (path) => {
    expect((await platform.get(path)).status).toBe(200);
  });

  it('counts its calls in the pool statistics', async () => {
    await search();
    expect(await (await platform.get('/mcp-pool-stats')).json()).toMatchObject({
      success: true,
      total_pools: 2,
      total_in_use: 0,
      pools: { 'restaurant-search': { server_name: 'restaurant-search', in_use: 0 } },
    });
  });
});
