import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { healthReportSchema } from '../docs/health-schema.ts';
import { RunningApi } from '../testing/running-api.ts';

const HONG_KONG = { city: { name: 'Hong Kong', country: 'HK', pack: 'c0a62e133894cdce' } };
const OTHER_HONG_KONG = { city: { ...HONG_KONG.city, pack: '0123456789abcdef' } };
const CAIRO = { city: { name: 'Cairo', country: 'EG', pack: 'fedcba9876543210' } };

const api = new RunningApi();
beforeAll(() => api.start());
afterAll(() => api.stop());
afterEach(() => {
  api.search.details = {};
  api.reasoning.details = {};
});

const addressOf = (server: { readonly url: string }): string => new URL(server.url).host;

async function health(headers: Record<string, string> = {}) {
  const response = await api.get('/health', headers);
  const { status, details } = healthReportSchema.parse(await response.json());
  return { http: response.status, status, city: details['city'] };
}

describe('the city, as /health tells of it', () => {
  it('has its name where the servers are of one', async () => {
    api.search.details = { places: 2, ...HONG_KONG };
    api.reasoning.details = HONG_KONG;
    const city = { status: 'up', name: 'Hong Kong' };
    expect(await health()).toEqual({ http: 200, status: 'ok', city });
  });

  it('has the name that one server says where the other says none', async () => {
    api.reasoning.details = CAIRO;
    expect((await health()).city).toEqual({ status: 'up', name: 'Cairo' });
  });

  it.each([{}, { city: 'Cairo' }, { city: { name: 'Cairo' } }, { city: { name: '', pack: '' } }])(
    'has none where nobody says it as our servers do: %j',
    async (details) => {
      api.search.details = details;
      expect(await health()).toEqual({ http: 200, status: 'ok', city: { status: 'up' } });
    },
  );

  it('is degraded where the servers are of two, and says which has which', async () => {
    api.search.details = HONG_KONG;
    api.reasoning.details = CAIRO;
    const reason =
      `restaurant-search at ${addressOf(api.search)} has Hong Kong, ` +
      `restaurant-reasoning at ${addressOf(api.reasoning)} has Cairo; ` +
      'start both with the same CITY_FILE';
    const city = { status: 'degraded', reasons: [reason] };
    expect(await health()).toEqual({ http: 200, status: 'degraded', city });
  });

  it('is degraded where they have two packs of one', async () => {
    api.search.details = HONG_KONG;
    api.reasoning.details = OTHER_HONG_KONG;
    const { city } = await health();
    expect(city?.reasons).toEqual([
      `two packs of Hong Kong: restaurant-search at ${addressOf(api.search)} has c0a62e133894cdce, ` +
        `restaurant-reasoning at ${addressOf(api.reasoning)} has 0123456789abcdef; ` +
        'start both with the same CITY_FILE',
    ]);
  });

  it('is no more than a state to a stranger', async () => {
    const stranger = { 'x-forwarded-for': '203.0.113.1' };
    api.search.details = HONG_KONG;
    expect((await health(stranger)).city).toEqual({ status: 'up' });
    api.reasoning.details = CAIRO;
    expect((await health(stranger)).city).toEqual({ status: 'degraded' });
  });

  it('is of each endpoint, where what the server says of itself is in its own words', async () => {
    api.search.details = { ...HONG_KONG, loadedAt: 1 };
    await health();
    const servers = await (await api.get('/api/v1/mcp/servers/restaurant-search')).json();
    expect(servers).toMatchObject({ endpoints: [{ details: { ...HONG_KONG, loadedAt: 1 } }] });
  });
});
