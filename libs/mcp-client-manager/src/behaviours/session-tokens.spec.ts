import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { UnsecuredJWT } from 'jose';
import type { ServerOptions } from '../options/manager-options.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const lookup = { server: 'places', tool: 'lookup', args: {} };
/** Longer than a connection may be idle without being asked whether it still answers. */
const IDLE_MS = 10_000;

function authOf({ tokenEndpoint }: FakeAuthorizationServer): NonNullable<ServerOptions['auth']> {
  const client = { method: 'client_secret_post', clientId: 'api', clientSecret: 'secret' } as const;
  return { client, tokenEndpoint: tokenEndpoint.href };
}

describe.each(['modern', 'legacy'] as const)('a %s session, where nothing goes without', (era) => {
  let stage: Stage;
  let server: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server({ era, requiresToken: true });
  });
  afterEach(() => stage.close());

  it('is kept with the token of the user whom it was opened for', async () => {
    const clock = new ManualClock();
    const manager = stage.manage({ urls: [server.url], auth: {} }, { clock });
    const of = (userId: string) => {
      const token = new UnsecuredJWT({ aud: server.url, sub: userId, exp: 9_999_999_999 }).encode();
      return manager.callTool(lookup, { userId, token });
    };
    await of('ann');
    await of('ben');
    await clock.advance(IDLE_MS);
    await of('ann');
    await of('ben');
    const sessions = server.heard.map(({ session }) => session);
    expect(sessions.slice(2)).toEqual(sessions.slice(0, 2));
    expect(manager.statistics().connectionsCreated).toBe(era === 'legacy' ? 2 : 1);
  });

  it('is warmed up, listed, checked and kept with the service’s own', async () => {
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const auth = authOf(authority);
    const clock = new ManualClock();
    const manager = stage.manage({ urls: [server.url], auth, pool: { minSize: 1 } }, { clock });
    await expect(manager.start()).resolves.toMatchObject({ successful: 1, failed: 0 });
    expect(manager.getAvailableTools()['places']).toHaveLength(3);
    await clock.advance(IDLE_MS);
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({ status: 'healthy' });
    await manager.callTool(lookup);
    expect(manager.statistics().connectionsCreated).toBe(1);
  });

  it('goes on by a new token of the service where the old one was revoked', async () => {
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const clock = new ManualClock();
    const auth = authOf(authority);
    const manager = stage.manage({ urls: [server.url], auth }, { clock });
    await manager.callTool(lookup);
    await clock.advance(IDLE_MS);
    server.revokedTokens.add('Bearer token-1');
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({
      status: 'healthy',
      endpoints: [{ consecutiveFailures: 0 }],
    });
    expect(authority.tokenRequests).toHaveLength(2);
    expect(manager.statistics()).toMatchObject({ connectionsCreated: 1 });
  });

  it('is opened to check health though the token of the service was revoked', async () => {
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const manager = stage.manage({ urls: [server.url], auth: authOf(authority) });
    server.revokedTokens.add('Bearer token-1');
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({ status: 'healthy' });
    expect(authority.tokenRequests).toHaveLength(2);
  });

  it('is checked in vain where every token is refused, and asks for no more than one again', async () => {
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const manager = stage.manage({ urls: [server.url], auth: authOf(authority) });
    for (const token of [1, 2, 3]) server.revokedTokens.add(`Bearer token-${token}`);
    await expect(manager.checkServerHealth('places')).resolves.toMatchObject({
      status: 'unhealthy',
    });
    expect(authority.tokenRequests).toHaveLength(2);
  });
});

describe.each(['modern', 'legacy'] as const)('a token that lacks a scope, %s', (era) => {
  let stage: Stage;
  let server: FaultyServer;
  let authority: FakeAuthorizationServer;

  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server({ era, requiresToken: true });
    authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
  });
  afterEach(() => stage.close());

  const scopesAsked = () => authority.tokenRequests.map(({ form }) => form.get('scope'));

  it('gives way to one that has it beside what was asked for before, and the call is made once', async () => {
    const auth = { ...authOf(authority), scopes: ['read'] };
    const manager = stage.manage({ urls: [server.url], auth });
    await manager.callTool(lookup);
    server.narrowTokens.set('Bearer token-1', 'vote');
    await manager.callTool(lookup);
    await manager.callTool(lookup);
    expect(scopesAsked()).toEqual(['read', 'read vote']);
    expect(server.heard.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-2',
    ]);
  });

  it('is asked for once for all who come with it, also before a session is opened', async () => {
    const manager = stage.manage({ urls: [server.url], auth: authOf(authority) });
    server.narrowTokens.set('Bearer token-1', 'vote');
    await Promise.all([1, 2, 3].map(() => manager.callTool(lookup)));
    expect(scopesAsked()).toEqual([null, 'vote']);
  });

  it('is an error that names what it lacks where another has no more, and is not asked for again', async () => {
    const manager = stage.manage({ urls: [server.url], auth: authOf(authority) });
    await manager.callTool(lookup);
    for (const token of [1, 2]) server.narrowTokens.set(`Bearer token-${token}`, 'vote');
    const refused = { code: 'UPSTREAM_UNAUTHORIZED', details: { lackedScopes: ['vote'] } };
    await expect(manager.callTool(lookup)).rejects.toMatchObject(refused);
    await expect(manager.callTool(lookup)).rejects.toMatchObject(refused);
    expect(authority.tokenRequests).toHaveLength(2);
  });

  it('goes on serving where the authorization server does not give more', async () => {
    const auth = { ...authOf(authority), scopes: ['read'] };
    const manager = stage.manage({ urls: [server.url], auth });
    await manager.callTool(lookup);
    server.narrowTokens.set('Bearer token-1', 'vote');
    authority.misfortunes.push((_request, response) => {
      response.writeHead(400).end('{"error":"invalid_scope"}');
    });
    await expect(manager.callTool(lookup)).rejects.toMatchObject({
      details: { lackedScopes: ['vote'] },
    });
    server.narrowTokens.clear();
    await manager.callTool(lookup);
    expect(server.heard.at(-1)).toMatchObject({ authorization: 'Bearer token-1' });
    expect(scopesAsked()).toEqual(['read', 'read vote']);
  });

  it('of a user is theirs to change', async () => {
    const manager = stage.manage({ urls: [server.url], auth: authOf(authority) });
    const token = new UnsecuredJWT({ aud: server.url, sub: 'ann', exp: 9_999_999_999 }).encode();
    server.narrowTokens.set(`Bearer ${token}`, 'vote');
    await expect(manager.callTool(lookup, { userId: 'ann', token })).rejects.toMatchObject({
      code: 'UPSTREAM_UNAUTHORIZED',
    });
    expect(authority.tokenRequests).toHaveLength(0);
  });
});
