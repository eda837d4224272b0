import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { foundInConsul } from '../testing/found-in-consul.ts';
import { aGate } from '../testing/pool-scene.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

let stage: Stage;
let clock: ManualClock;
beforeEach(() => {
  stage = new Stage();
  clock = new ManualClock();
});
afterEach(() => stage.close());

describe('a start', () => {
  async function toldAtStart(options: Omit<ServerOptions, 'name'>): Promise<number> {
    const server = await stage.server();
    let told = 0;
    const logger = {
      ...silentLogger,
      info: (_fields: object, message?: string) => {
        if (message?.includes('trustAnnotations is off') === true) told++;
      },
    };
    const manager = stage.manage({ urls: [server.url], ...options }, { logger });
    await Promise.all([manager.start(), manager.start()]);
    for (let call = 0; call < 3; call++) await manager.callTool(lookup);
    return told;
  }

  it('says once that not even reads are repeated, where that is so and was not asked for', async () => {
    expect(await toldAtStart({})).toBe(1);
    expect(await toldAtStart({ trustAnnotations: true })).toBe(0);
    expect(await toldAtStart({ retry: { maxAttempts: 1 } })).toBe(0);
  });

  it('is over at once when the manager is closed meanwhile, and leaves nothing', async () => {
    const server = await stage.server();
    server.gates.set('initialize', aGate().opens);
    const manager = stage.manage({ urls: [server.url], pool: { minSize: 2 } }, { clock });
    const refused = expect(manager.start()).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await eventually(() => server.asked.includes('initialize'));
    const closed = manager.close();
    await refused;
    // What the server may still open has to be ended, if it does so soon.
    await clock.advance(2_000);
    await closed;
    expect(clock.pendingTimers).toBe(0);
    expect(clock.letsProcessEnd).toBe(true);
    await eventually(async () => (await server.openSockets()) === 0);
  });

  it('is refused once the manager is closed, and opens nothing', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], pool: { minSize: 2 } }, { clock });
    await manager.close();
    const told: unknown[] = [];
    manager.on('starting', (event) => told.push(event));
    await expect(manager.start()).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    expect(told).toEqual([]);
    await clock.advance(60_000);
    expect(server.sessionsOpened).toBe(0);
    expect(server.paths).toEqual([]);
    expect(clock.pendingTimers).toBe(0);
  });
});

describe('a close', () => {
  it('gives a call no more time at an endpoint that discovery has removed than at any other', async () => {
    const [one, other] = [await stage.server(), await stage.server()];
    const found: [FaultyServer, ...FaultyServer[]] = [one];
    const discovery = await foundInConsul(stage, found);
    const manager = stage.manage({ discovery, requestTimeoutMs: 60_000 }, { clock });
    await manager.start();
    one.failNext('hang');
    const cut = expect(manager.callTool(lookup)).rejects.toMatchObject({
      name: expect.any(String),
    });
    await eventually(() => one.executed.length === 1);
    found[0] = other;
    await eventually(async () => {
      await clock.advance(200);
      return manager.health('places').endpoints[0]?.endpoint === new URL(other.url).host;
    });
    const since = clock.now();
    let isClosed = false;
    const closed = manager.close().then(() => (isClosed = true));
    await clock.advance(4_999);
    expect(isClosed).toBe(false);
    await eventually(async () => {
      await clock.advance(1);
      return isClosed;
    });
    await Promise.all([closed, cut]);
    expect(clock.now() - since).toBeLessThan(6_000);
  });
});
