import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { aGate } from '../testing/pool-scene.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
/** Longer than a connection may be idle without being asked whether it still answers. */
const IDLE_MS = 10_000;

let stage: Stage;
let clock: ManualClock;
beforeEach(() => {
  stage = new Stage();
  clock = new ManualClock();
});
afterEach(() => stage.close());

describe('time', () => {
  it('may be longer than a timer of the platform: a check once a month is not one a millisecond', async () => {
    const server = await stage.server({ era: 'modern' });
    const health = { path: '/health', intervalMs: 30 * 86_400_000 };
    const manager = stage.manage({ urls: [server.url], health });
    await manager.start();
    for (let call = 0; call < 50; call++) await manager.callTool(lookup);
    expect(server.healthChecks).toBe(1);
  });

  it('is what passes, though somebody sets the clock back by an hour', async () => {
    const server = await stage.server({ era: 'modern' });
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.callTool(lookup);
    server.failNext('hang');
    const late = expect(manager.callTool(lookup, { deadlineMs: 500 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { elapsedMs: 500 },
    });
    await eventually(() => server.executed.length === 2);
    await clock.advance(200);
    clock.set(-3_600_000);
    await clock.advance(300);
    await late;
    const { durationMs } = manager.explain((await manager.callTool(lookup)).callId) ?? {};
    expect(durationMs).toBe(0);
  });
});

describe('a session that has been idle, and is asked whether it still answers', () => {
  async function anIdleSession() {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.callTool(lookup);
    await clock.advance(IDLE_MS);
    const gate = aGate();
    server.gates.set('ping', gate.opens);
    return { server, manager, gate };
  }

  it('is as good as before when the caller leaves who had it asked', async () => {
    const { server, manager, gate } = await anIdleSession();
    const caller = new AbortController();
    const left = expect(manager.callTool(lookup, { signal: caller.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await eventually(() => server.openRequests === 1);
    const next = manager.callTool(lookup);
    caller.abort();
    await left;
    gate.open();
    await expect(next).resolves.toMatchObject({ isError: false });
    expect(server.sessionsOpened).toBe(1);
  });

  it('has only so long to answer, then another takes its place', async () => {
    const { server, manager } = await anIdleSession();
    const since = clock.now();
    const next = manager.callTool(lookup);
    await eventually(() => server.openRequests === 1);
    await clock.advance(5_000);
    await expect(next).resolves.toMatchObject({ isError: false });
    expect(server.sessionsOpened).toBe(2);
    expect(clock.now() - since).toBe(5_000);
  });
});
