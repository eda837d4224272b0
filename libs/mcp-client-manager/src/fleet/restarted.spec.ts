import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { foundInConsul } from '../testing/found-in-consul.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

describe('a server that has just started', () => {
  let stage: Stage;
  let clock: ManualClock;
  let one: FaultyServer;
  let other: FaultyServer;
  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    one = await stage.server({ era: 'modern' });
    other = await stage.server({ era: 'modern' });
  });
  afterEach(() => stage.close());

  const options = {
    picker: 'round-robin',
    slowStartMs: 1,
    trustAnnotations: true,
    health: { path: '/health' },
  } as const;

  /** It listens again, and has nothing to serve yet. */
  async function restartUnready(server: FaultyServer): Promise<void> {
    server.isReady = false;
    await server.restart();
  }

  it('gets no call before its health resource says that it is ready', async () => {
    const manager = stage.manage({ ...options, urls: [one.url, other.url] }, { clock });
    await manager.start();
    await one.stop();
    await manager.callTool(lookup);
    await manager.callTool(lookup);
    await eventually(async () => {
      await clock.advance(100);
      return manager.health('places').endpoints[0]?.status === 'unhealthy';
    });
    await restartUnready(one);
    const checks = one.healthChecks;
    await eventually(async () => {
      await manager.callTool(lookup);
      await clock.advance(100);
      return one.healthChecks > checks + 1;
    });
    expect(one.executed).toEqual([]);
    one.isReady = true;
    await eventually(async () => {
      await manager.callTool(lookup);
      await clock.advance(100);
      return one.executed.length > 0;
    });
  });

  it('is not back by what it answers to the call that tries it', async () => {
    const manager = stage.manage({ ...options, urls: [one.url] }, { clock });
    await manager.start();
    await one.stop();
    const checked = manager.checkServerHealth('places');
    // It tries to connect once more after a while.
    await eventually(async () => {
      await clock.advance(100);
      return manager.health('places').status === 'unhealthy';
    });
    await checked;
    await restartUnready(one);
    for (let call = 0; call < 2; call++)
      await expect(manager.callTool(lookup)).resolves.toMatchObject({
        attempts: [{ picked: 'trial', outcome: 'answered' }],
      });
    one.isReady = true;
    await eventually(async () => {
      await clock.advance(100);
      return manager.isServerHealthy('places');
    });
  });

  it('gets no call, either, where discovery finds it later', async () => {
    const found: [FaultyServer, ...FaultyServer[]] = [one];
    const discovery = await foundInConsul(stage, found);
    const manager = stage.manage({ ...options, discovery }, { clock });
    await manager.start();
    other.isFrozen = true;
    found.push(other);
    await eventually(async () => {
      await clock.advance(200);
      return manager.health('places').endpoints.length === 2;
    });
    for (let call = 0; call < 4; call++) await manager.callTool(lookup);
    expect(one.executed).toHaveLength(4);
  });

  it('is looked at again soon after one call and one check have failed, though no other call comes', async () => {
    const manager = stage.manage({ ...options, urls: [one.url, other.url] }, { clock });
    await manager.start();
    one.failNext('execute-then-die');
    one.isReady = false;
    await manager.callTool(lookup).catch(() => undefined);
    await eventually(async () => {
      await clock.advance(50);
      return manager.health('places').endpoints[0]?.status === 'unhealthy';
    });
    expect(clock.now()).toBeLessThan(2_000);
  });

  it('is looked at at once when it answers a call that tries it, however long it was away', async () => {
    const manager = stage.manage({ ...options, urls: [one.url] }, { clock });
    await manager.start();
    one.isReady = false;
    let ended = one.healthChecks;
    manager.on('health-check', () => ended++);
    for (let check = 0; check < 3; check++) await manager.checkServerHealth('places');
    await eventually(async () => {
      await clock.advance(10_000);
      return one.healthChecks > 12;
    });
    await eventually(() => ended === one.healthChecks);
    one.isReady = true;
    const picks = async () => (await manager.callTool(lookup)).attempts.map(({ picked }) => picked);
    expect(await picks()).toEqual(['trial']);
    const since = clock.now();
    await eventually(async () => {
      await clock.advance(50);
      return (await picks())[0] === 'round-robin';
    });
    expect(clock.now() - since).toBeLessThan(5_000);
  });

  it('is looked at at once after each trouble, if it has answered since', async () => {
    const manager = stage.manage({ ...options, urls: [one.url, other.url] }, { clock });
    await manager.start();
    for (let trouble = 0; trouble < 10; trouble++) {
      const checks = one.healthChecks;
      one.failNext('execute-then-die');
      for (let call = 0; call < 4; call++) await manager.callTool(lookup);
      await clock.advance(0);
      await eventually(() => one.healthChecks === checks + 1);
      await clock.advance(1_000);
    }
  });

  it('is waited for while another call tries it, by a call whose own endpoint is gone', async () => {
    const manager = stage.manage(
      {
        urls: [one.url, other.url],
        picker: 'round-robin',
        breaker: { failureThreshold: 1, openMs: 600_000 },
      },
      { clock },
    );
    await manager.start();
    for (const server of [one, other]) server.failNext('execute-then-die');
    for (let call = 0; call < 2; call++) await manager.callTool(lookup).catch(() => undefined);
    await other.stop();
    one.failNext('hang');
    const leaving = new AbortController();
    const tries = manager.callTool(lookup, { signal: leaving.signal });
    const left = expect(tries).rejects.toMatchObject({ code: 'CANCELLED' });
    await eventually(() => one.executed.length === 2);
    const waits = manager.callTool(lookup);
    await eventually(() => manager.health('places').queue.pending === 1);
    leaving.abort();
    await left;
    await expect(waits).resolves.toMatchObject({
      attempts: [{ outcome: 'not-sent' }, { outcome: 'answered' }],
    });
  });
});
