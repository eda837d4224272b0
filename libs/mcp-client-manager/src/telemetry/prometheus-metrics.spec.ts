import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '@tablewise/kernel';
import * as prom from 'prom-client';
import type { McpClientManager } from '../manager.ts';
import { Guard } from '../resilience/guard.ts';
import { eventually } from '../testing/eventually.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';
import { EventHub } from './event-hub.ts';
import type { CallEvent, ManagerEventMap } from './events.ts';
import { CallCounters } from './prometheus-calls.ts';
import { EndpointCounters } from './prometheus-endpoints.ts';
import { bindPrometheusMetrics } from './prometheus-metrics.ts';

const CALL: CallEvent = {
  callId: 'one',
  requestId: undefined,
  server: 'places',
  tool: 'lookup',
  isListed: true,
  endpoint: undefined,
  durationMs: 1,
  attempts: 1,
  isError: false,
  code: undefined,
};

/** Lines that are series; a histogram has several. */
async function seriesOf(registry: prom.Registry): Promise<string[]> {
  const lines = (await registry.metrics()).split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

describe('series for Prometheus', () => {
  let registry: prom.Registry;
  let events: EventHub<ManagerEventMap>;

  beforeEach(() => {
    registry = new prom.Registry();
    events = new EventHub(new Guard(silentLogger));
  });

  it('are no more for 10,000 invented names than for one', async () => {
    new CallCounters({ prom, registry }, () => undefined).follow(events);
    const invent = (name: number): void => {
      events.emit('call', { ...CALL, tool: `no-${name}`, isListed: false, code: 'INPUT_X' });
    };
    invent(0);
    const before = (await seriesOf(registry)).length;
    for (let name = 1; name < 10_000; name++) invent(name);
    const after = await seriesOf(registry);
    expect(after).toHaveLength(before);
    expect(after).toContain('mcp_pool_requests_total{server="places",tool="unknown"} 10000');
  });

  it('of a tool that is listed have its name, even when the call failed', async () => {
    new CallCounters({ prom, registry }, () => undefined).follow(events);
    events.emit('call', { ...CALL, code: 'UPSTREAM_FAILED' });
    expect(await seriesOf(registry)).toContain(
      'mcp_pool_requests_failed_total{server="places",tool="lookup",code="UPSTREAM_FAILED"} 1',
    );
  });

  it('of the calls of a server that is gone go, with all their codes', async () => {
    const calls = new CallCounters({ prom, registry }, () => undefined);
    calls.follow(events);
    for (const server of ['places', 'reviews'])
      for (const code of [undefined, 'A', 'B']) events.emit('call', { ...CALL, server, code });
    const text = (await seriesOf(registry)).filter((line) => line.includes('places'));
    calls.sweep((server) => server === 'places');
    expect(await seriesOf(registry)).toEqual(text);
  });

  it('of endpoints that come and go are no more than of those that are there', async () => {
    const endpoints = new EndpointCounters({ prom, registry });
    endpoints.follow(events);
    const live = new Set<string>();
    let most = 0;
    for (let pod = 0; pod < 1_000; pod++) {
      const at = { server: 'places', endpoint: `10.0.0.${pod}` };
      events.emit('client:connected', { ...at, era: 'modern' });
      events.emit('client:creation-failed', { ...at, error: 'refused' });
      events.emit('client:disconnected', at);
      for (const succeeded of [true, false])
        events.emit('health-check', { ...at, durationMs: 1, succeeded });
      live.add(at.endpoint);
      live.delete(`10.0.0.${pod - 3}`);
      endpoints.sweep((_server, endpoint) => live.has(endpoint));
      most = Math.max(most, endpoints.size);
    }
    expect(most).toBe(3);
    const named = (await seriesOf(registry)).map((line) => /endpoint="([^"]+)"/.exec(line)?.[1]);
    expect([...new Set(named)]).toEqual(['10.0.0.997', '10.0.0.998', '10.0.0.999']);
  });
});

describe('metrics of a manager whose servers come and go', () => {
  let stage: Stage;
  let server: FaultyServer;
  let manager: McpClientManager;
  let registry: prom.Registry;

  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server();
    registry = new prom.Registry();
    manager = stage.manage({ urls: [server.url] });
    bindPrometheusMetrics(manager, prom, registry);
  });
  afterEach(() => stage.close());

  const lookup = { server: 'places', tool: 'lookup', args: {} };

  it('tell nothing of a server that was closed', async () => {
    await manager.start();
    await manager.callTool(lookup);
    await manager.callTool({ ...lookup, tool: 'any text' }).catch(() => undefined);
    expect((await seriesOf(registry)).join()).toContain('places');
    await manager.closeServer('places');
    expect((await seriesOf(registry)).filter((line) => line.includes('places'))).toEqual([]);
  });

  it('are kept for no more endpoints than twice those there are, though nobody asks for them', async () => {
    const removed: string[] = [];
    manager.on('client:removed', ({ endpoint }) => removed.push(endpoint));
    const { port } = server;
    // Nobody listens there: each is checked once, in vain.
    for (let host = 2; host < 32; host++)
      await manager.reload({
        servers: [{ name: 'places', urls: [`http://127.0.0.${host}:${port}/mcp`] }],
      });
    await eventually(() => removed.length === 30);
    const checks = await registry.getSingleMetric('mcp_pool_health_checks_total')?.get();
    expect(checks?.values.length).toBeLessThanOrEqual(2);
    const named = (await seriesOf(registry)).flatMap((line) => /127\.0\.0\.\d+/.exec(line) ?? []);
    expect([...new Set(named)]).toEqual(['127.0.0.31']);
  });
});
