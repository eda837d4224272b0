import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthReportSchema } from '../docs/health-schema.ts';
import { RunningApi } from '../testing/running-api.ts';

const api = new RunningApi();
beforeAll(async () => {
  api.search.ready = false;
  await api.start();
});
afterAll(() => api.stop());

describe('while the data of a required server is not loaded', () => {
  it('the API is alive, but not ready, and says which server it waits for', async () => {
    expect((await api.get('/health/live')).status).toBe(200);
    const ready = await api.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.headers.get('cache-control')).toBe('no-store');
    const report = healthReportSchema.parse(await ready.json());
    expect(Object.keys(report.error)).toEqual(['restaurant-search']);
    expect(report.info).toEqual({ 'restaurant-reasoning': { status: 'up' } });
    expect(report.details).not.toHaveProperty('city');
  });

  it('stays unready though tools answer', async () => {
    await api.post('/api/v1/restaurants/search/district', { districts: ['No data'] });
    expect((await api.get('/health/ready')).status).toBe(503);
  });

  it('becomes ready as soon as the data is there', async () => {
    api.search.ready = true;
    expect((await api.get('/health/ready')).status).toBe(200);
    expect((await api.get('/health')).status).toBe(200);
  });
});

describe('health, told to a stranger', () => {
  const stranger = { 'x-forwarded-for': '203.0.113.1' };

  it.each([
    ['/health', { city: { status: 'up' } }],
    ['/health/ready', {}],
  ])('is a state per part and no more: %s', async (path, besides) => {
    const down = new RunningApi();
    await down.start({
      mcp: {
        servers: [
          { name: 'restaurant-search', urls: ['http://127.0.0.1:9/mcp'] },
          { name: 'restaurant-reasoning', urls: [api.reasoning.url] },
        ],
      },
    });
    const told = healthReportSchema.parse(await (await down.get(path, stranger)).json());
    const known = healthReportSchema.parse(await (await down.get(path)).json());
    await down.stop();
    expect(told).toEqual({
      status: 'error',
      info: { 'restaurant-reasoning': { status: 'up' }, ...besides },
      error: { 'restaurant-search': { status: 'down' } },
      details: {
        'restaurant-reasoning': { status: 'up' },
        'restaurant-search': { status: 'down' },
        ...besides,
      },
    });
    expect(JSON.stringify(known.error)).toContain('127.0.0.1:9');
    expect(JSON.stringify(known)).not.toMatch(/"[a-z]+[A-Z][A-Za-z]*":/);
  });
});

describe('an optional server that is down', () => {
  it('makes the API degraded: 200, and it says so', async () => {
    const other = new RunningApi();
    await other.start({
      mcp: {
        servers: [
          { name: 'restaurant-search', urls: [api.search.url], health: { path: '/health' } },
          { name: 'extra', urls: ['http://127.0.0.1:9/mcp'], required: false },
        ],
      },
    });
    const health = await other.get('/health');
    expect(health.status).toBe(200);
    expect(healthReportSchema.parse(await health.json())).toMatchObject({
      status: 'degraded',
      details: { 'restaurant-search': { status: 'up' }, extra: { status: 'degraded' } },
    });
    expect((await other.get('/health/ready')).status).toBe(200);
    await other.stop();
  });
});
