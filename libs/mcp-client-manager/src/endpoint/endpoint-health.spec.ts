import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { LoopbackServer, answerJson } from '../testing/loopback-server.ts';
import { aGate } from '../testing/pool-scene.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

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

  it('tells what the server said of itself in the last check that succeeded, whatever came after', async () => {
    let answer = (response: ServerResponse): void => {
      answerJson(response, 200, { details: { city: 'Cairo' } });
    };
    const server = await LoopbackServer.start((_request, response) => {
      answer(response);
    });
    stage.onClose(() => server.stop());
    const options = { urls: [`${server.origin}/mcp`], health: { path: '/health' } };
    const manager = stage.manage(options);
    const details = async (): Promise<unknown> =>
      (await manager.checkServerHealth('places')).endpoints[0]?.details;
    expect(manager.health('places').endpoints[0]).not.toHaveProperty('details');
    expect(await details()).toEqual({ city: 'Cairo' });
    answer = (response) => {
      answerJson(response, 503, { details: { city: 'Giza' } });
    };
    expect(await details()).toEqual({ city: 'Cairo' });
    answer = (response) => response.end();
    expect(await details()).toBeUndefined();
  });

  it('is not worse for a session that a restarted server has lost, and has another for the next call', async () => {
    const clock = new ManualClock();
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.callTool(lookup);
    server.failNext('execute-then-die');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    server.forgetSessions();
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({
      endpoints: [{ status: 'healthy', consecutiveFailures: 0 }],
    });
    expect(server.sessionsOpened).toBe(2);
    const { attempts } = await manager.callTool(lookup);
    expect(attempts).toHaveLength(1);
    expect(server.sessionsOpened).toBe(2);
  });

  it('is not worse, either, where every session was lost at once', async () => {
    const clock = new ManualClock();
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url] }, { clock });
    for (const userId of ['ann', 'ben', 'eve']) await manager.callTool(lookup, { userId });
    server.failNext('execute-then-die');
    await expect(manager.callTool(lookup, { userId: 'ann' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
    server.forgetSessions();
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({
      endpoints: [{ status: 'healthy', consecutiveFailures: 0 }],
    });
  });

  it('is found out within the time of a check where there is a session, though it hangs', async () => {
    const clock = new ManualClock();
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], health: { timeoutMs: 3_000 } }, { clock });
    await manager.callTool(lookup);
    await clock.advance(1_000);
    server.isFrozen = true;
    const checked = manager.checkServerHealth('places');
    await eventually(() => server.openRequests > 0);
    await clock.advance(3_000);
    await expect(checked).resolves.toMatchObject({ endpoints: [{ consecutiveFailures: 1 }] });
    server.isFrozen = false;
    // What it was asked meanwhile is given up.
    await clock.advance(2_000);
  });

  it('is looked at once more where a call fails while it is asked: what it says may be older', async () => {
    const clock = new ManualClock();
    const server = await stage.server({ era: 'modern' });
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.start();
    await clock.advance(1_000);
    const gate = aGate();
    server.gates.set('server/discover', gate.opens);
    const checks = (): number =>
      server.asked.filter((method) => method === 'server/discover').length;
    const before = checks();
    const checked = manager.checkServerHealth('places');
    await eventually(() => checks() === before + 1);
    server.failNext('execute-then-die');
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await clock.advance(0);
    gate.open();
    await checked;
    await clock.advance(100);
    await eventually(() => checks() === before + 2);
  });
});
