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
  it('says nothing of what it did to a check that was out', async () => {
    const server = await stage.server({ era: 'modern' });
    const manager = stage.manage({ urls: [server.url] }, { clock });
    await manager.start();
    const told: unknown[] = [];
    manager.on('health-check', (event) => told.push(event));
    await clock.advance(1_000);
    server.isFrozen = true;
    const checked = manager.checkServerHealth('places');
    await eventually(() => server.openRequests > 0);
    await manager.close();
    await expect(checked).resolves.toMatchObject({ endpoints: [{ consecutiveFailures: 0 }] });
    expect(told).toEqual([]);
  });

  it('ends the wait of a call for its next attempt, which fails as it had failed', async () => {
    const server = await stage.server();
    const logger = { ...silentLogger, warn: (_: object, message?: string) => warned.push(message) };
    const warned: unknown[] = [];
    const retry = { maxAttempts: 3, initialDelayMs: 10_000, maxDelayMs: 10_000 };
    const options = { urls: [server.url], trustAnnotations: true, requestTimeoutMs: 60_000, retry };
    const manager = stage.manage(options, { clock, logger });
    await manager.start();
    server.failNext('bad-gateway');
    const failed = expect(manager.callTool(lookup)).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      details: { status: 502, attempts: [{ outcome: 'refused' }] },
    });
    await eventually(() => warned.includes('call is tried again'));
    const since = clock.now();
    await manager.close();
    await failed;
    expect(clock.now()).toBe(since);
    expect(clock.pendingTimers).toBe(0);
  });

  it('waits for the end of a session whose handshake had failed', async () => {
    const server = await stage.server({ onDelete: 'ignore' });
    server.refusals.set(
      'notifications/initialized',
      Array.from({ length: 100 }, () => 500),
    );
    const manager = stage.manage({ urls: [server.url], retry: { maxAttempts: 1 } }, { clock });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'UPSTREAM_UNREACHABLE' });
    let isClosed = false;
    const closed = manager.close().then(() => (isClosed = true));
    await clock.advance(1_999);
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(isClosed).toBe(false);
    await clock.advance(1);
    await closed;
    expect(clock.pendingTimers).toBe(0);
  });

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
