import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemSchema } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import { aPlace, waitUntil } from '@tablewise/testing';
import { Platform } from './harness/platform.ts';

describe('when a server hangs', () => {
  const clock = new SystemClock();
  const body = { restaurants: [aPlace()] };
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start({ MCP_REQUEST_TIMEOUT: '1' });
    platform.reasoning.signal('SIGSTOP');
  });

  afterAll(() => platform.stop());

  it('answers 504 at the deadline', async () => {
    const askedAt = clock.now();
    const response = await platform.post('recommend', body);
    const tookMs = clock.now() - askedAt;
    expect(response.status).toBe(504);
    expect(problemSchema.parse(await response.json()).code).toBe('DEADLINE_EXCEEDED');
    expect(tookMs).toBeGreaterThanOrEqual(950);
    expect(tookMs).toBeLessThan(5_000);
  });

  it('keeps serving what other servers answer', async () => {
    const response = await platform.post('search/district', { districts: ['Central district'] });
    expect(response.status).toBe(200);
  });

  it('is served again once the server goes on', async () => {
    platform.reasoning.signal('SIGCONT');
    await waitUntil('a recommendation', async () => (await platform.post('recommend', body)).ok);
  });
});
