import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { foundInConsul } from '../testing/found-in-consul.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

describe('an endpoint', () => {
  let stage: Stage;
  let clock: ManualClock;
  beforeEach(() => {
    stage = new Stage();
    clock = new ManualClock();
  });
  afterEach(() => stage.close());

  it('that is healthy again gets its share of the calls slowly', async () => {
    const [one, other] = [await stage.server(), await stage.server()];
    const urls = [one.url, other.url];
    const options = { urls, picker: 'round-robin', slowStartMs: 10_000 } as const;
    const manager = stage.manage(options, { clock });
    await manager.start();
    await one.stop();
    for (let check = 0; check < 3; check++) {
      await clock.advance(501);
      await manager.checkServerHealth('places');
    }
    await one.restart();
    for (let check = 0; check < 2; check++) await manager.checkServerHealth('places');
    const call = async (times: number): Promise<number> => {
      const { length } = one.executed;
      for (let n = 0; n < times; n++) await manager.callTool(lookup);
      return one.executed.length - length;
    };
    // A tenth of the half that is its share.
    expect(await call(40)).toBeLessThanOrEqual(2);
    await clock.advance(10_000);
    expect(await call(40)).toBe(20);
  });

  it('that discovery finds later is connected to, listed and kept warm before its first call', async () => {
    const [one, other] = [await stage.server(), await stage.server()];
    const found: [FaultyServer, ...FaultyServer[]] = [one];
    const discovery = await foundInConsul(stage, found);
    const manager = stage.manage({ discovery, pool: { minSize: 1 } }, { clock });
    await manager.start();
    expect([one.sessionsOpened, other.sessionsOpened]).toEqual([1, 0]);
    found.push(other);
    await eventually(async () => {
      await clock.advance(1_000);
      return other.toolLists === 1;
    });
    expect(other.sessionsOpened).toBe(1);
    expect(manager.isServerHealthy('places')).toBe(true);
  });

  it('that was down at the start has its connections as soon as it is there', async () => {
    const server = await stage.server();
    await server.stop();
    const health = { path: '/health' };
    const options = { urls: [server.url], required: false, pool: { minSize: 2 }, health };
    const manager = stage.manage(options, { clock });
    const started = manager.start();
    await eventually(async () => {
      // The check tries once more after a while.
      await clock.advance(100);
      return manager.health('places').status === 'unhealthy';
    });
    await started;
    await server.restart();
    await eventually(async () => {
      await clock.advance(1_000);
      return server.sessionsOpened === 2;
    });
  });
});
