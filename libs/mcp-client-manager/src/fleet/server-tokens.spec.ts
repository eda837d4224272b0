import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as prom from 'prom-client';
import type { ServerOptions } from '../options/manager-options.ts';
import type { ManagerEventMap } from '../telemetry/events.ts';
import { bindPrometheusMetrics } from '../telemetry/prometheus-metrics.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
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

describe('endpoints with authorization servers of their own', () => {
  let stage: Stage;
  let servers: FaultyServer[];
  let authorities: FakeAuthorizationServer[];
  beforeEach(async () => {
    stage = new Stage();
    servers = await Promise.all([1, 2].map(() => stage.server({ requiresToken: true })));
    authorities = await Promise.all([1, 2].map(() => FakeAuthorizationServer.start()));
    for (const authority of authorities) stage.onClose(() => authority.stop());
  });
  afterEach(() => stage.close());

  const authOf = ({ tokenEndpoint, revocationEndpoint }: FakeAuthorizationServer) => ({
    client: CLIENT,
    tokenEndpoint: tokenEndpoint.href,
    revocationEndpoint: revocationEndpoint.href,
  });
  const urls = (auths: readonly ServerOptions['auth'][]): ServerOptions['urls'] =>
    servers.map(({ url }, n) => ({ url, ...(auths[n] && { auth: auths[n] }) }));
  const tokensHeard = () =>
    servers.map(({ heard }) => [...new Set(heard.map(({ authorization }) => authorization))]);
  const manage = (auths: readonly ServerOptions['auth'][], auth?: ServerOptions['auth']) =>
    stage.manage({ urls: urls(auths), picker: 'round-robin', ...(auth && { auth }) });

  it('are called with the tokens of their own, which name them and are revoked there', async () => {
    const [east, west] = authorities;
    east?.skip(7);
    const manager = manage(authorities.map(authOf));
    for (let call = 0; call < 4; call++) await manager.callTool(lookup);
    expect(tokensHeard()).toEqual([['Bearer token-8'], ['Bearer token-1']]);
    const resources = authorities.map((each) =>
      each.tokenRequests.map((r) => r.form.get('resource')),
    );
    expect(resources).toEqual(servers.map(({ url }) => [url]));
    await manager.close();
    expect([east?.revoked, west?.revoked]).toEqual([['token-8'], ['token-1']]);
  });

  it('check 7: never hear a token of the service that is for another server', async () => {
    const [authority] = authorities;
    if (authority === undefined) throw new Error('no authorization server');
    const auth = authOf(authority);
    const all = servers.map(({ url }, n) => ({ name: `server-${n}`, urls: [url], auth }));
    const manager = stage.manageAll(all);
    for (let round = 0; round < 2; round++)
      await Promise.all(all.map(({ name }) => manager.callTool({ ...lookup, server: name })));
    // The authorization server numbers its tokens as it grants them.
    const grantedFor = authority.tokenRequests.map(({ form }) => form.get('resource'));
    expect([...grantedFor].sort()).toEqual(servers.map(({ url }) => url).sort());
    expect(tokensHeard()).toEqual(
      servers.map(({ url }) => [`Bearer token-${grantedFor.indexOf(url) + 1}`]),
    );
  });

  it('go by those of the server where they have none', async () => {
    const [east, west] = authorities.map(authOf);
    authorities[0]?.skip(7);
    const manager = manage([undefined, west], east);
    for (let call = 0; call < 4; call++) await manager.callTool(lookup);
    expect(tokensHeard()).toEqual([['Bearer token-8'], ['Bearer token-1']]);
  });

  it('do not fail with each other’s: where one cannot be asked, the other endpoint serves', async () => {
    const manager = manage(authorities.map(authOf));
    await authorities[0]?.stop();
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => manager.callTool(lookup)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(servers[0]?.heard).toEqual([]);
    expect(manager.health('places')).toMatchObject({ endpoints: [{}, { status: 'healthy' }] });
  });

  it('are replaced when that changes, and go by the new ones', async () => {
    const [east, west] = authorities.map(authOf);
    authorities[1]?.skip(7);
    const manager = manage([east, east]);
    await manager.callTool(lookup);
    const options = { name: 'places', picker: 'round-robin' } as const;
    await expect(
      manager.reload({ servers: [{ ...options, urls: urls([west, east]) }] }),
    ).resolves.toMatchObject({ replaced: ['places'] });
    for (const server of servers) server.heard.length = 0;
    for (let call = 0; call < 2; call++) await manager.callTool(lookup);
    expect(tokensHeard()[0]).toEqual(['Bearer token-8']);
  });

  it('keep their secrets to themselves when their configuration is at fault', () => {
    const auth = { client: { ...CLIENT, clientSecret: 'hush', clientId: '' }, scopes: ['a b'] };
    const faults = () => manage([auth, undefined]);
    expect(faults).toThrow(/servers\.0\.urls\.0\.auth\.client\.clientId: .*urls\.0\.auth\.scopes/);
    expect(faults).not.toThrow(/hush/);
  });

  it('cannot be kept warm where one of them is shown users’ tokens only', () => {
    const [east] = authorities.map(authOf);
    const all = { urls: urls([east, {}]), pool: { minSize: 1 } };
    expect(() => stage.manage(all)).toThrow('pool.minSize: needs auth.client');
  });
});
