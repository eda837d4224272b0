import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { LoopbackServer } from '../testing/loopback-server.ts';
import { Stage } from '../testing/stage.ts';

describe('health', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('tells when an endpoint was last asked, how long its last answer took, and what was wrong', async () => {
    const clock = new ManualClock();
    let status = 200;
    const server = await LoopbackServer.start((_request, response) => {
      void clock.advance(25).then(() => response.writeHead(status).end());
    });
    stage.onClose(() => server.stop());
    const options = { urls: [`${server.origin}/mcp`], health: { path: '/health' } };
    const manager = stage.manage(options, { clock });
    expect(manager.health('places').endpoints[0]).not.toHaveProperty('lastCheckAt');
    await clock.advance(1_000);
    await manager.checkServerHealth('places');
    const answered = { status: 'healthy', lastCheckAt: 1_025, responseTimeMs: 25 };
    expect(manager.health('places').endpoints).toMatchObject([answered]);
    status = 500;
    await clock.advance(1_000);
    await manager.checkServerHealth('places');
    expect(manager.health('places').endpoints).toMatchObject([
      { ...answered, status: 'degraded', lastCheckAt: 2_050, lastError: 'HTTP 500' },
    ]);
  });
});
