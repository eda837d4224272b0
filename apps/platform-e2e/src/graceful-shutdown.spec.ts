import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recommendResultSchema } from '@tablewise/contracts';
import { aPlace, waitUntil } from '@tablewise/testing';
import { Platform } from './harness/platform.ts';
import { SlowRequest } from './harness/slow-request.ts';

describe('a process that is told to stop', () => {
  let platform: Platform;

  beforeEach(async () => {
    platform = await Platform.start();
  });

  afterEach(() => platform.stop());

  it('finishes the request that the API has in flight, then ends with exit code 0', async () => {
    const url = new URL('/api/v1/restaurants/recommend', platform.apiUrl);
    const slow = await SlowRequest.open(url);
    platform.api.signal('SIGTERM');
    await untilNotReady(new URL('/health', platform.apiUrl));
    const answer = await slow.finish({ restaurants: [aPlace()] });
    expect(answer.status).toBe(200);
    expect(recommendResultSchema.parse(JSON.parse(answer.body)).candidate_count).toBe(1);
    expect(await platform.api.ended).toEqual({ code: 0, signal: null });
  });

  it('finishes the tool call that a server has in flight, then ends with exit code 0', async () => {
    const slow = await SlowRequest.open(platform.mcpUrl('reasoning'), {
      accept: 'application/json, text/event-stream',
    });
    platform.reasoning.signal('SIGTERM');
    await platform.reasoning.outputMatching('draining', (output) =>
      /"msg":"draining"/.exec(output),
    );
    const answer = await slow.finish({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'recommend_restaurants', arguments: { restaurants: [aPlace()] } },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"candidate_count":1');
    expect(await platform.reasoning.ended).toEqual({ code: 0, signal: null });
  });
});

/** The process has begun to shut down: it says so, or takes no connections any more. */
async function untilNotReady(url: URL): Promise<void> {
  await waitUntil('the shutdown to begin', async () => {
    try {
      return (await fetch(url)).status === 503;
    } catch {
      return true; // It has stopped listening.
    }
  });
}
