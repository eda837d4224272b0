import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import type { ServerOptions } from '../options/manager-options.ts';
import { ManualClock } from '@tablewise/kernel';
import { eventually } from '../testing/eventually.ts';
import { Stage } from '../testing/stage.ts';

/* Rows of the table of behaviours that concern servers as a whole; the numbers are the table's. */
const lookup = { server: 'places', tool: 'lookup', args: {} };

/** Takes connections and says nothing. */
async function silentServer(stage: Stage): Promise<string> {
  const server: Server = createServer((socket) => {
    stage.onClose(() => Promise.resolve(socket.destroy()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stage.onClose(() => Promise.resolve(server.close()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return `http://127.0.0.1:${address.port}/mcp`;
}

describe('servers', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('9: one that is gone is noticed by the probe, without any call', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], health: { intervalMs: 20 } });
    await manager.start();
    expect(manager.isServerHealthy('places')).toBe(true);
    const unhealthy = new Promise((resolve) => manager.on('client:unhealthy', resolve));
    await server.stop();
    await expect(unhealthy).resolves.toMatchObject({ server: 'places' });
    expect(manager.isServerHealthy('places')).toBe(false);
  });

  it('9: one endpoint that is gone is left out by its failures alone, and no call fails', async () => {
    const [gone, there] = [await stage.server(), await stage.server()];
    const urls = [gone.url, there.url];
    const manager = stage.manage({ urls, trustAnnotations: true, picker: 'round-robin' });
    await Promise.all([manager.callTool(lookup), manager.callTool(lookup)]);
    await gone.stop();
    const attempts: number[] = [];
    for (let call = 0; call < 20; call++)
      attempts.push((await manager.callTool(lookup)).attempts.length);
    expect(attempts.slice(-10)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(manager.health('places').status).toBe('degraded');
  });

  it('13: one endpoint that says when to come back is left alone until then', async () => {
    const [busy, free] = [await stage.server(), await stage.server()];
    const urls = [busy.url, free.url];
    const manager = stage.manage({ urls, trustAnnotations: true, picker: 'round-robin' });
    await Promise.all([manager.callTool(lookup), manager.callTool(lookup)]);
    const { length } = busy.heard;
    busy.failNext('overloaded');
    for (let call = 0; call < 20; call++) await manager.callTool(lookup);
    expect(busy.heard).toHaveLength(length + 1);
  });

  it('14: one deadline covers connecting, too', async () => {
    const manager = stage.manage({ urls: [await silentServer(stage)] });
    await expect(manager.callTool(lookup, { deadlineMs: 60 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { server: 'places', deadlineMs: 60 },
    });
  });

  it('14: one deadline covers all attempts', async () => {
    const server = await stage.server();
    const manager = stage.manage({
      urls: [server.url],
      trustAnnotations: true,
      retry: { maxAttempts: 3, initialDelayMs: 10, maxDelayMs: 10 },
    });
    server.failNext('bad-gateway', 'hang');
    await expect(manager.callTool(lookup, { deadlineMs: 80 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { attempts: [{ outcome: 'refused' }, { outcome: 'unanswered' }] },
    });
  });

  it('15: a server that hangs and one that is not there delay and fail none but themselves', async () => {
    const good = await stage.server();
    const dead = await stage.server();
    await dead.stop();
    const health: ServerOptions['health'] = { timeoutMs: 300 };
    const servers = [
      { name: 'hanging', urls: [await silentServer(stage)], health },
      { name: 'dead', urls: [dead.url], required: false, health },
      { name: 'places', urls: [good.url], health },
    ];
    const manager = stage.manageAll(servers, {}, { connectTimeoutMs: 300 });
    const started = manager.start();
    await expect(manager.callTool(lookup)).resolves.toMatchObject({ isError: false });
    await expect(started).rejects.toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      details: { servers: ['hanging'], successful: 1, failed: 2, total: 3 },
    });
    expect(manager.getHealthyServers()).toEqual(['places']);
    expect(manager.health('hanging')).toMatchObject({ status: 'unhealthy', required: true });
    expect(manager.health('dead')).toMatchObject({ status: 'unhealthy', required: false });
  });

  it('15: a start goes on with one endpoint of a required server, and without an optional one', async () => {
    const [good, dead] = [await stage.server(), await stage.server()];
    await dead.stop();
    const manager = stage.manageAll([
      { name: 'optional', urls: [dead.url], required: false },
      { name: 'places', urls: [good.url, dead.url] },
    ]);
    await expect(manager.start()).resolves.toEqual({ successful: 1, failed: 2, total: 3 });
  });
});

describe('tokens', () => {
  let stage: Stage;
  let authority: FakeAuthorizationServer;
  let clock: ManualClock;
  beforeEach(async () => {
    stage = new Stage();
    clock = new ManualClock();
    authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
  });
  afterEach(() => stage.close());

  function auth(): NonNullable<ServerOptions['auth']> {
    const { href: tokenEndpoint } = authority.tokenEndpoint;
    const client = {
      method: 'client_secret_post',
      clientId: 'api',
      clientSecret: 'secret',
    } as const;
    return { client, tokenEndpoint };
  }

  it('11: 32 calls with an expired token ask for one', async () => {
    const server = await stage.server();
    const manager = stage.manage(
      { urls: [server.url], auth: auth(), pool: { maxSize: 32 } },
      { clock },
    );
    await manager.callTool(lookup);
    expect(authority.tokenRequests).toHaveLength(1);
    await clock.advance(authority.lifetimeS * 1_000);
    await Promise.all(Array.from({ length: 32 }, () => manager.callTool(lookup)));
    expect(authority.tokenRequests).toHaveLength(2);
    expect(server.lastHeaders.authorization).toBe('Bearer token-2');
  });

  it('11: a token is replaced before it expires, and kept when that fails', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], auth: auth() }, { clock });
    await manager.callTool(lookup);
    await clock.advance(authority.lifetimeS * 920);
    authority.misfortunes.push((_request, response) => response.socket?.destroy());
    await manager.callTool(lookup);
    await eventually(() => authority.tokenRequests.length === 2);
    await manager.callTool(lookup);
    expect(server.lastHeaders.authorization).toBe('Bearer token-1');
  });
});

describe('lists of tools', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.close());

  it('12: are asked for once, again when the server says so, and never to check health', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url] });
    await Promise.all(Array.from({ length: 20 }, () => manager.callTool(lookup)));
    await manager.checkServerHealth('places');
    expect(server.toolLists).toBe(1);
    const told = new Promise((resolve) => manager.on('notification', resolve));
    await eventually(() => server.openStreams > 0);
    server.tell('notifications/tools/list_changed');
    await told;
    await Promise.all(Array.from({ length: 20 }, () => manager.callTool(lookup)));
    expect(server.toolLists).toBe(2);
  });

  it('12: are never shared across principals whose tokens tell them apart', async () => {
    const server = await stage.server();
    const manager = stage.manage({ urls: [server.url], auth: {} });
    const payload = Buffer.from(JSON.stringify({ aud: server.url, exp: 4e9 })).toString(
      'base64url',
    );
    for (const userId of ['ann', 'bob', 'ann'])
      await manager.callTool(lookup, { userId, token: `e30.${payload}.${userId}` });
    expect(server.toolLists).toBe(2);
  });
});
