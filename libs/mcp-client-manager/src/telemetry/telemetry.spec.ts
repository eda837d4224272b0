import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import * as prom from 'prom-client';
import { McpClientManager } from '../manager.ts';
import { Guard } from '../resilience/guard.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyServer } from '../testing/faulty-server.ts';
import { LoopbackServer } from '../testing/loopback-server.ts';
import { EventHub } from './event-hub.ts';
import { bindPrometheusMetrics } from './prometheus-metrics.ts';

describe('EventHub', () => {
  it('keeps telling others when a listener throws, and logs the one that did', () => {
    const logged: object[] = [];
    const hub = new EventHub<{ news: number }>(
      new Guard({ ...silentLogger, error: (fields) => logged.push(fields) }),
    );
    const bug = new Error('bug');
    const heard: number[] = [];
    hub.on('news', () => {
      throw bug;
    });
    hub.on('news', (news) => heard.push(news));
    hub.emit('news', 1);
    expect(heard).toEqual([1]);
    expect(logged).toEqual([{ of: 'news', err: bug }]);
  });

  it('stops telling a listener that has left', () => {
    const hub = new EventHub<{ news: number }>(new Guard(silentLogger));
    const heard: number[] = [];
    const leave = hub.on('news', (news) => heard.push(news));
    leave();
    hub.emit('news', 1);
    expect(heard).toEqual([]);
  });
});

describe('what a manager tells', () => {
  let server: FaultyServer;
  let manager: McpClientManager;
  const lookup = { server: 'places', tool: 'lookup', args: {} };

  beforeEach(async () => {
    server = await FaultyServer.start({ era: 'modern' });
    const servers = [{ name: 'places', urls: [server.url] }];
    // Time stands still, so that nothing is checked again meanwhile.
    manager = new McpClientManager({ servers }, { clock: new ManualClock() });
  });

  afterEach(async () => {
    await manager.close();
    await server.stop();
  });

  it('announces its life in order', async () => {
    const told: string[] = [];
    for (const name of [
      'starting',
      'client:healthy',
      'client:connected',
      'started',
      'shutting-down',
      'client:disconnected',
      'shutdown',
    ] as const)
      manager.on(name, () => told.push(name));
    await manager.start();
    await manager.close();
    expect(told).toEqual([
      'starting',
      'client:connected',
      'client:healthy',
      'started',
      'shutting-down',
      'client:disconnected',
      'shutdown',
    ]);
  });

  it('counts calls, failures, connections and checks for Prometheus', async () => {
    const registry = new prom.Registry();
    bindPrometheusMetrics(manager, prom, registry);
    await manager.start();
    await manager.callTool(lookup);
    server.failNext('rpc-error');
    await manager.callTool(lookup).catch(() => undefined);
    await manager.callTool({ ...lookup, tool: 'any text' }).catch(() => undefined);
    const text = await registry.metrics();
    const endpoint = `server="places",endpoint="127.0.0.1:${server.port}"`;
    for (const line of [
      'mcp_pool_requests_total{server="places",tool="lookup"} 2',
      'mcp_pool_requests_total{server="places",tool="unknown"} 1',
      'mcp_pool_requests_failed_total{server="places",tool="lookup",code="UPSTREAM_PROTOCOL"} 1',
      'mcp_pool_request_duration_seconds_count{server="places",tool="lookup"} 2',
      `mcp_pool_connections_created_total{${endpoint}} 1`,
      `mcp_pool_health_checks_total{${endpoint}} 1`,
      `mcp_pool_size{${endpoint}} 100`,
      `mcp_pool_healthy_clients{${endpoint}} 1`,
      `mcp_pool_unhealthy_clients{${endpoint}} 0`,
      'mcp_pool_waiters{server="places"} 0',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('any text');
  });

  it('counts connections that fail and close, and checks that fail, for Prometheus', async () => {
    const registry = new prom.Registry();
    const stop = bindPrometheusMetrics(manager, prom, registry);
    const endpoint = `server="places",endpoint="127.0.0.1:${server.port}"`;
    const lines = async (): Promise<string[]> => (await registry.metrics()).split('\n');
    await server.stop();
    await manager.start().catch(() => undefined);
    for (const line of [
      `mcp_pool_connections_failed_total{${endpoint}} 1`,
      `mcp_pool_health_checks_total{${endpoint}} 1`,
      `mcp_pool_health_checks_failed_total{${endpoint}} 1`,
      `mcp_pool_health_check_duration_seconds_count{${endpoint}} 1`,
      `mcp_pool_healthy_clients{${endpoint}} 0`,
      `mcp_pool_unhealthy_clients{${endpoint}} 1`,
    ])
      expect(await lines()).toContain(line);
    await server.restart();
    await manager.callTool(lookup);
    const places = { name: 'places', urls: [server.url] };
    await manager.reload({ servers: [{ ...places, toolListTtlMs: 1 }] });
    const closed = `mcp_pool_connections_closed_total{${endpoint}} 1`;
    await eventually(async () => (await lines()).includes(closed));
    stop();
    await manager.reload({ servers: [places] });
    expect(await lines()).toContain(`mcp_pool_connections_created_total{${endpoint}} 2`);
  });

  it('tells Prometheus which places are taken and who waits for one', async () => {
    const registry = new prom.Registry();
    bindPrometheusMetrics(manager, prom, registry);
    manager.resize('places', 0, 1);
    await manager.callTool(lookup);
    server.failNext('hang');
    const caller = new AbortController();
    const out = [1, 2].map(() =>
      manager.callTool(lookup, { signal: caller.signal }).catch(() => undefined),
    );
    await eventually(() => server.executed.length === 2);
    const endpoint = `server="places",endpoint="127.0.0.1:${server.port}"`;
    const lines = (await registry.metrics()).split('\n');
    expect(lines).toContain(`mcp_pool_size{${endpoint}} 1`);
    expect(lines).toContain(`mcp_pool_in_use{${endpoint}} 1`);
    expect(lines).toContain('mcp_pool_waiters{server="places"} 1');
    caller.abort();
    await Promise.all(out);
  });

  it('measures how long calls and checks take, in seconds', async () => {
    const clock = new ManualClock();
    const slow = await LoopbackServer.start((_request, response) => {
      void clock.advance(30).then(() => response.writeHead(200).end());
    });
    const servers = [{ name: 'slow', urls: [`${slow.origin}/mcp`], health: { path: '/health' } }];
    const watched = new McpClientManager({ servers }, { clock });
    const registry = new prom.Registry();
    bindPrometheusMetrics(watched, prom, registry);
    await watched.checkServerHealth('slow');
    const call = { server: 'slow', tool: 'lookup', args: {} };
    await watched.callTool(call, { deadlineMs: 1 }).catch(() => undefined);
    const labels = `server="slow",endpoint="${new URL(slow.origin).host}"`;
    const text = await registry.metrics();
    expect(text).toContain(`mcp_pool_health_check_duration_seconds_sum{${labels}} 0.03\n`);
    expect(text).toContain(
      `mcp_pool_health_check_duration_seconds_bucket{le="0.025",${labels}} 0\n`,
    );
    const { averageLatencyMs } = watched.statistics();
    expect(text).toContain(
      `mcp_pool_request_duration_seconds_sum{server="slow",tool="unknown"} ${averageLatencyMs / 1_000}\n`,
    );
    expect(averageLatencyMs).toBeGreaterThan(0);
    await watched.close();
    await slow.stop();
  });

  it('tells Prometheus the state of each breaker, and nothing of a server that has gone', async () => {
    const registry = new prom.Registry();
    bindPrometheusMetrics(manager, prom, registry);
    const endpoint = `server="places",endpoint="127.0.0.1:${server.port}"`;
    await manager.callTool(lookup);
    server.failNext(...Array.from({ length: 5 }, () => 'bad-gateway' as const));
    for (let call = 0; call < 5; call++) await manager.callTool(lookup).catch(() => undefined);
    const lines = (await registry.metrics()).split('\n');
    expect(lines).toContain(`mcp_breaker_state{${endpoint},purpose="call"} 2`);
    expect(lines).toContain(`mcp_breaker_state{${endpoint},purpose="connect"} 0`);
    await manager.closeServer('places');
    expect(await registry.metrics()).not.toMatch(/mcp_(breaker_state|pool_size)\{/);
  });

  it('reports its pools and totals in the words of the designs it unites', async () => {
    await manager.callTool(lookup);
    await manager.callTool(lookup);
    expect(manager.poolStats()).toEqual({
      success: true,
      pools: {
        places: {
          server_name: 'places',
          pool_size: 100,
          available: 100,
          in_use: 0,
          created: 1,
          reused: 1,
          total_requests: 2,
          reuse_rate: 0.5,
        },
      },
      total_pools: 1,
      total_in_use: 0,
    });
    expect(manager.statistics()).toMatchObject({
      totalConnections: 1,
      connectionsCreated: 1,
      connectionsReused: 1,
      totalRequests: 2,
      failedRequests: 0,
    });
  });
});
