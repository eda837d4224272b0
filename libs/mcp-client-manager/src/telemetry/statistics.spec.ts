import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { McpClientManager } from '../manager.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { faultyStdioServer } from '../testing/faulty-stdio-server.ts';
import { Stage, stdioOf } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };

describe('statistics', () => {
  let stage: Stage;
  let clock: ManualClock;
  let server: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    server = await stage.server();
  });
  afterEach(() => stage.close());

  const manage = (options: Omit<ServerOptions, 'name'> = {}): McpClientManager =>
    stage.manage({ urls: [server.url], ...options }, { clock });

  /** A call of this duration that ends with the deadline. */
  async function callThatTakes(manager: McpClientManager, ms: number): Promise<void> {
    const { length } = server.executed;
    server.failNext('hang');
    const call = manager.callTool(lookup, { deadlineMs: ms }).catch(() => undefined);
    await eventually(() => server.executed.length > length);
    await clock.advance(ms);
    await call;
  }

  it('tell what is taken and what is free while calls are out', async () => {
    const manager = manage({ pool: { maxSize: 3 } });
    await Promise.all(['ann', 'ben'].map((userId) => manager.callTool(lookup, { userId })));
    server.failNext('hang', 'hang', 'hang');
    const out = ['ann', 'ann', 'ben', 'ann'].map((userId) =>
      manager.callTool(lookup, { userId, deadlineMs: 1_000 }).catch(() => undefined),
    );
    await eventually(() => server.executed.length === 5);
    expect(manager.statistics()).toMatchObject({
      totalConnections: 2,
      activeConnections: 2,
      availableConnections: 0,
      busyConnections: 3,
      waiters: 1,
      poolExhaustedCount: 1,
    });
    expect(manager.poolStats()).toMatchObject({
      pools: { places: { pool_size: 3, available: 0, in_use: 3 } },
      total_in_use: 3,
    });
    manager.resize('places', 0, 2);
    expect(manager.poolStats()).toMatchObject({
      pools: { places: { pool_size: 2, available: 0, in_use: 3 } },
    });
    expect(manager.statistics().availableConnections).toBe(0);
    await clock.advance(1_000);
    await Promise.all(out);
    expect(manager.statistics()).toMatchObject({
      activeConnections: 0,
      availableConnections: 2,
      busyConnections: 0,
      waiters: 0,
    });
  });

  it('count connections that did not open, also for calls that tried against an open breaker', async () => {
    await server.stop();
    const manager = manage({ breaker: { failureThreshold: 2 }, retry: { maxAttempts: 1 } });
    for (let call = 0; call < 4; call++) await manager.callTool(lookup).catch(() => undefined);
    expect(manager.statistics()).toMatchObject({
      failedConnections: 4,
      connectionsCreated: 0,
      totalRequests: 4,
      failedRequests: 4,
    });
  });

  it('count endpoints that serve and those that do not', async () => {
    const others = [await stage.server(), await stage.server(), await stage.server()];
    const urls = [server, ...others].map(({ url }) => url);
    const manager = manage({ urls });
    expect(manager.statistics()).toMatchObject({ healthyEndpoints: 0, unhealthyEndpoints: 0 });
    await others[0]?.stop();
    await manager.start();
    manager.drain('places', new URL(urls[3] ?? '').host);
    others[1]?.redirect('/mcp', 302, '/elsewhere');
    await clock.advance(501);
    await manager.checkServerHealth('places');
    expect(manager.health('places').endpoints.map(({ status }) => status)).toEqual([
      'healthy',
      'unhealthy',
      'degraded',
      'draining',
    ]);
    expect(manager.statistics()).toMatchObject({ healthyEndpoints: 2, unhealthyEndpoints: 1 });
  });

  it('tell how long calls take, how many there are, and the places they need', async () => {
    const manager = manage();
    await manager.callTool(lookup);
    await callThatTakes(manager, 100);
    await callThatTakes(manager, 200);
    await callThatTakes(manager, 700);
    const { servers, ...total } = manager.statistics();
    expect(total).toMatchObject({ totalRequests: 4, failedRequests: 3, averageLatencyMs: 250 });
    const { places } = servers;
    expect(places).toMatchObject({
      totalRequests: 4,
      failedRequests: 3,
      callsPerSecond: 4,
      averageLatencyMs: 250,
      // 4 calls/s of 0.25 s each keep one place busy; half as much again is head room.
      suggestedSize: 2,
    });
    for (const [quantile, ms] of [
      [places?.p50Ms, 100],
      [places?.p95Ms, 700],
      [places?.p99Ms, 700],
    ] as const) {
      expect(quantile).toBeGreaterThanOrEqual(ms);
      expect(quantile).toBeLessThanOrEqual(ms * (1 + 1 / 16));
    }
  });

  it('weigh the average over all servers by their calls', async () => {
    const other = await stage.server();
    const manager = stage.manageAll([{ urls: [server.url] }, { name: 'maps', urls: [other.url] }], {
      clock,
    });
    await callThatTakes(manager, 300);
    for (let call = 0; call < 2; call++) await manager.callTool({ ...lookup, server: 'maps' });
    expect(manager.statistics()).toMatchObject({
      averageLatencyMs: 100,
      servers: { places: { averageLatencyMs: 300 }, maps: { averageLatencyMs: 0 } },
    });
  });

  it('list each connection: since when it is open, how often it was used, what is on it', async () => {
    const manager = manage();
    await clock.advance(5);
    await manager.callTool(lookup, { userId: 'ann' });
    await clock.advance(5);
    await manager.callTool(lookup, { userId: 'ben' });
    server.failNext('hang');
    const out = manager.callTool(lookup, { userId: 'ann', deadlineMs: 50 }).catch(() => undefined);
    await eventually(() => server.executed.length === 3);
    const endpoint = new URL(server.url).host;
    expect(manager.statistics().servers['places']?.connections).toEqual([
      { endpoint, createdAt: 5, useCount: 1, busy: true, load: 1 },
      { endpoint, createdAt: 10, useCount: 1, busy: false, load: 0 },
    ]);
    await clock.advance(50);
    await out;
  });

  it('tell what the process of a connection uses, where the system tells', async () => {
    const manager = stage.manage({ stdio: stdioOf(faultyStdioServer()) }, { clock });
    const { structuredContent } = await manager.callTool({ ...lookup, tool: 'echo' });
    const amount = expect.any(Number);
    const uses = { pid: amount, cpuMs: amount, memoryBytes: amount };
    const isTold = existsSync('/proc/self/stat');
    const connections = manager.statistics().servers['places']?.connections ?? [];
    const pids = connections.flatMap(({ process }) => process?.pid ?? []);
    expect(pids).toHaveLength(isTold ? 1 : 0);
    for (const pid of pids) expect(structuredContent).toMatchObject({ pid });
    expect(connections).toEqual([
      {
        endpoint: expect.any(String),
        createdAt: 0,
        useCount: 1,
        busy: false,
        load: 0,
        ...(isTold ? { process: uses } : {}),
      },
    ]);
    await manager.closeServer('places');
    expect(manager.statistics().servers).toEqual({});
  });
});
