import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as prom from 'prom-client';
import type { ManagerEventMap } from '../telemetry/events.ts';
import { bindPrometheusMetrics } from '../telemetry/prometheus-metrics.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
const CLIENT = { method: 'client_secret_post', clientId: 'api', clientSecret: 'secret' } as const;

describe('the breaker of a server’s tokens', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('is told of when it opens, is a metric, and is reset with those of an endpoint', async () => {
    const server = await stage.server();
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const auth = { client: CLIENT, tokenEndpoint: authority.tokenEndpoint.href };
    const manager = stage.manage({ urls: [server.url], auth });
    const registry = new prom.Registry();
    bindPrometheusMetrics(manager, prom, registry);
    const metric = async (): Promise<string | undefined> =>
      /^mcp_breaker_state\{server="places",purpose="token"\} (\d)$/m.exec(
        await registry.metrics(),
      )?.[1];
    const changes: ManagerEventMap['breaker'][] = [];
    manager.on('breaker', (change) => changes.push(change));
    await expect(metric()).resolves.toBe('0');
    authority.misfortunes.push((_request, response) => {
      response.writeHead(503, { 'retry-after': '3600' }).end();
    });
    const code = 'UPSTREAM_TOKEN_UNREACHABLE';
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({ code: 'CIRCUIT_OPEN' });
    expect(changes).toEqual([{ server: 'places', purpose: 'token', from: 'closed', to: 'open' }]);
    expect(manager.health('places')).toMatchObject({ tokenBreaker: 'open' });
    await expect(metric()).resolves.toBe('2');
    manager.resetBreaker('places', new URL(server.url).host);
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
    await expect(metric()).resolves.toBe('0');
  });

  it('is not there where only users have tokens', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], auth: {} });
    expect(manager.health('places')).not.toHaveProperty('tokenBreaker');
  });
});
