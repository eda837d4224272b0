import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemSchema } from '@tablewise/contracts';
import { aPlace, waitUntil } from '@tablewise/testing';
import { z } from 'zod';
import { Platform } from './harness/platform.ts';

const healthSchema = z.looseObject({ error: z.record(z.string(), z.unknown()) });

describe('when the search server is killed', () => {
  const criteria = { districts: ['Central district'] };
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start({ MCP_RETRY_DELAY: '0.1' });
    expect((await platform.post('search/district', criteria)).status).toBe(200);
    platform.search.signal('SIGKILL');
    await platform.search.ended;
  });

  afterAll(() => platform.stop());

  it('answers searches with 503 and says when to try again', async () => {
    const response = await platform.post('search/district', criteria);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const problem = problemSchema.parse(await response.json());
    expect(problem.code).toBe('UPSTREAM_UNREACHABLE');
    expect(problem.detail).toContain('restaurant-search');
  });

  it('names the server in /health, and only that one', async () => {
    const health = await waitUntil('/health to notice', async () => {
      const response = await platform.get('/health');
      return response.status === 503 ? healthSchema.parse(await response.json()) : undefined;
    });
    expect(Object.keys(health.error)).toEqual(['restaurant-search']);
  });

  it('still recommends', async () => {
    const response = await platform.post('recommend', { restaurants: [aPlace()] });
    expect(response.status).toBe(200);
  });

  it('serves searches again once the server is back, without a restart of its own', async () => {
    await platform.startAgain('search');
    await waitUntil('searches to be served', async () => {
      return (await platform.post('search/district', criteria)).ok;
    });
    await waitUntil('/health to be well again', async () => (await platform.get('/health')).ok);
  });
});
