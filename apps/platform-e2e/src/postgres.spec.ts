import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchResultSchema, searchTools } from '@tablewise/contracts';
import type { SearchResult } from '@tablewise/contracts';
import { startPostgres, waitUntil, Replica } from '@tablewise/testing';
import { z } from 'zod';
import { DataFolder } from './harness/data-folder.ts';
import { SCRIPTS } from './harness/locations.ts';

const answerSchema = z.looseObject({
  result: z.looseObject({ structuredContent: z.unknown() }),
});

const postgres = await startPostgres();
afterAll(() => postgres.stop());

(postgres.url === undefined ? describe.skip : describe)(`replicas over ${postgres.title}`, () => {
  const data = new DataFolder({ DATABASE_URL: postgres.url ?? '' });
  let replicas: readonly Replica[];

  beforeAll(async () => {
    await data.withDemoCity();
    const start = (): Promise<Replica> => Replica.start(SCRIPTS.search, data.environment);
    replicas = await Promise.all([start(), start()]);
    await Promise.all(replicas.map((replica) => replica.untilReady()));
  });

  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    data.remove();
  });

  async function call(replica: Replica | undefined, name: string, args: object): Promise<unknown> {
    const response = await fetch(replica?.mcpUrl ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: args },
      }),
    });
    return answerSchema.parse(await response.json()).result.structuredContent;
  }

  async function search(replica: Replica | undefined, args: object): Promise<SearchResult> {
    return searchResultSchema.parse(await call(replica, searchTools.search.name, args));
  }

  it('answer alike', async () => {
    const args = { districts: ['Mong Kok'], meal_types: ['dinner'], limit: 50 };
    const [first, second] = await Promise.all(replicas.map((replica) => search(replica, args)));
    expect(first?.total).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  it('all show a vote that one of them took, within a second', async () => {
    const [taker] = replicas;
    const args = { sort: 'votes', limit: 1 };
    const [place] = (await search(taker, args)).restaurants;
    const likes = (place?.sentiment.likes ?? 0) + 1;
    await call(taker, 'vote_restaurant', {
      restaurant_id: place?.id,
      voter: 'a pseudonym that is long enough',
      vote: 'like',
    });
    for (const replica of replicas) {
      await waitUntil(
        'the vote',
        async () => (await search(replica, args)).restaurants[0]?.sentiment.likes === likes,
        { withinMs: 1_000 },
      );
    }
  });

  it('all follow an import', async () => {
    const outcome = await data.run('demo-city', '--size', '2500', '--seed', '8', '--force');
    expect(outcome).toMatchObject({ exitCode: 0 });
    for (const replica of replicas) {
      await waitUntil('the import', async () => (await search(replica, {})).total === 2_500);
    }
  });
});
