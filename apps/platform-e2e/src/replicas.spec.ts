import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPlace, waitUntil } from '@tablewise/testing';
import { z } from 'zod';
import { Load } from './harness/load.ts';
import { TwinPlatform } from './harness/twin-platform.ts';

const ROUNDS = 5;
const SEARCH = '/api/v1/restaurants/search/district';
const RECOMMEND = '/api/v1/restaurants/recommend';

const serverSchema = z.looseObject({
  status: z.string(),
  // The city, a part of its own, has none.
  endpoints: z.array(z.looseObject({ endpoint: z.string(), status: z.string() })).optional(),
});
const healthSchema = z.looseObject({ details: z.record(z.string(), serverSchema) });
const explanationSchema = z.looseObject({
  attempts: z.array(z.looseObject({ endpoint: z.string() })),
});

describe('with two processes of each server', () => {
  let platform: TwinPlatform;
  let load: Load;

  beforeAll(async () => {
    platform = await TwinPlatform.start();
  });

  afterAll(() => platform.stop());

  const search = (): Promise<Response> =>
    platform.post(SEARCH, { districts: ['Central district'], limit: 5 });
  const recommend = (): Promise<Response> => platform.post(RECOMMEND, { restaurants: [aPlace()] });

  beforeEach(() => {
    load = new Load([search, search, search, search, recommend, recommend]);
  });

  afterEach(() => load.stop());

  async function healthOf(server: string): Promise<{ status: string; endpoints: string[] }> {
    const { details } = healthSchema.parse(await (await platform.get('/health')).json());
    const { status = '', endpoints = [] } = details[server] ?? {};
    return { status, endpoints: endpoints.map((one) => `${one.endpoint} ${one.status}`) };
  }

  it('one is killed and started again, again and again, and no call fails', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [server, replicas] =
        round % 2 === 0
          ? (['restaurant-search', platform.search] as const)
          : (['restaurant-reasoning', platform.reasoning] as const);
      const victim = round % 4 < 2 ? replicas[0] : replicas[1];
      await load.goesOnFor(50);
      await victim.kill();
      await waitUntil('/health to tell that it is gone', async () => {
        const { status, endpoints } = await healthOf(server);
        return status === 'degraded' && endpoints.includes(`${victim.endpoint} unhealthy`);
      });
      await load.goesOnFor(50);
      await victim.startAgain();
      await waitUntil('/health to tell that it is back', async () => {
        return (await healthOf(server)).status === 'up';
      });
    }
    await load.stop();
    expect(load.failures).toEqual([]);
  });

  it('one is drained, stopped, started again and put back, and no call fails', async () => {
    const [leaving, staying] = platform.search;
    const path = `/api/v1/mcp/servers/restaurant-search/endpoints/${leaving.endpoint}`;
    await load.goesOnFor(20);
    expect((await platform.post(`${path}/drain`)).status).toBe(200);
    expect((await healthOf('restaurant-search')).endpoints).toContain(
      `${leaving.endpoint} draining`,
    );
    const answers = await Promise.all(Array.from({ length: 10 }, search));
    const ids = answers.map(({ headers }) => headers.get('x-call-id') ?? '');
    const calls = await Promise.all(ids.map((id) => platform.get(`/api/v1/mcp/calls/${id}`)));
    for (const call of calls) {
      const { attempts } = explanationSchema.parse(await call.json());
      expect(attempts.map(({ endpoint }) => endpoint)).toEqual([staying.endpoint]);
    }
    await leaving.stop();
    await load.goesOnFor(50);
    await leaving.startAgain();
    await leaving.untilReady();
    expect((await platform.post(`${path}/undrain`)).status).toBe(200);
    await waitUntil('it to be back', async () => {
      return (await healthOf('restaurant-search')).status === 'up';
    });
    await load.stop();
    expect(load.failures).toEqual([]);
  });

  it('one is taken out of the file and put into it again, and no call fails', async () => {
    const { search: both, reasoning } = platform;
    for (const described of [[both[1]], both]) {
      await load.goesOnFor(50);
      platform.describe(described, reasoning);
      const reload = await platform.post('/api/v1/mcp/reload');
      expect(await reload.json()).toMatchObject({
        replaced: ['restaurant-search'],
        unchanged: ['restaurant-reasoning'],
        started: { successful: described.length, failed: 0 },
      });
      expect((await healthOf('restaurant-search')).endpoints).toHaveLength(described.length);
    }
    await load.goesOnFor(50);
    await load.stop();
    expect(load.failures).toEqual([]);
  });
});
