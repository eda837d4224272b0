import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UnsecuredJWT } from 'jose';
import type { CallContext } from '../call/call-context.ts';
import { eventually } from '../testing/eventually.ts';
import { FakeAuthorizationServer } from '../testing/fake-authorization-server.ts';
import type { FaultyServer } from '../testing/faulty-server.ts';
import { Stage } from '../testing/stage.ts';

const EXPIRES_S = 9_999_999_999;

/** A token that `user` got for this server. */
function tokenOf(user: string, { url }: { readonly url: string }): string {
  return new UnsecuredJWT({ aud: url, sub: user, exp: EXPIRES_S }).encode();
}

/** As a call of `user`, who says so in its arguments, too. */
const lookupOf = (user: string) => ({ server: 'places', tool: 'lookup', args: { user } });

describe.each(['modern', 'legacy'] as const)('a token, at a %s server', (era) => {
  let stage: Stage;
  let server: FaultyServer;

  beforeEach(async () => {
    stage = new Stage();
    server = await stage.server({ era });
  });
  afterEach(() => stage.close());

  it('of a user goes with the user’s calls, and with nobody else’s', async () => {
    const manager = stage.manage({ urls: [server.url], auth: {}, pool: { maxSize: 4 } });
    const step = fc.record({
      user: fc.constantFrom('ann', 'ben', 'eve', 'nobody'),
      isNamed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const from = server.heard.length;
        await Promise.all(
          steps.map(({ user, isNamed }) => {
            const token = user === 'nobody' ? {} : { token: tokenOf(user, server) };
            const context = { ...token, ...(isNamed ? { userId: user } : {}) };
            return manager.callTool(lookupOf(user), context);
          }),
        );
        const heard = server.heard.slice(from);
        expect(heard).toHaveLength(steps.length);
        for (const { args, authorization } of heard) {
          const { user } = args as { user: string };
          const own = user === 'nobody' ? undefined : `Bearer ${tokenOf(user, server)}`;
          expect(authorization).toBe(own);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('check 11: of a user who has got a new one is never the former, nor anybody else’s', async () => {
    const manager = stage.manage({ urls: [server.url], auth: {} });
    const tokens = [1, 2, 3].map((round) =>
      new UnsecuredJWT({ aud: server.url, sub: 'ann', exp: EXPIRES_S, jti: `${round}` }).encode(),
    );
    for (const token of tokens)
      await Promise.all([
        manager.callTool(lookupOf('ann'), { userId: 'ann', token }),
        manager.callTool(lookupOf('ben'), { userId: 'ben', token: tokenOf('ben', server) }),
      ]);
    const heardOf = (user: string) =>
      server.heard
        .filter(({ args }) => (args as { user: string }).user === user)
        .map(({ authorization }) => authorization);
    expect(heardOf('ann')).toEqual(tokens.map((token) => `Bearer ${token}`));
    expect(new Set(heardOf('ben'))).toEqual(new Set([`Bearer ${tokenOf('ben', server)}`]));
  });

  it('check 10: of each of two users brings each their own answer, also where ids are equal', async () => {
    const manager = stage.manage({ urls: [server.url], auth: {} });
    let open: () => void = () => undefined;
    server.gates.set('tools/call', new Promise<void>((resolve) => (open = resolve)));
    const users = ['ann', 'ben'];
    const calls = users.map((user) =>
      manager.callTool(lookupOf(user), { userId: user, token: tokenOf(user, server) }),
    );
    await eventually(() => server.heard.length === 2);
    open();
    const answers = await Promise.all(calls);
    expect(answers.map(({ structuredContent }) => structuredContent)).toEqual(
      users.map((user) => ({ echo: { user } })),
    );
    // Each session counts by itself; in the 2026 era users may share one.
    const [one, other] = server.ids.slice(-2);
    if (era === 'legacy') expect(one).toBe(other);
  });

  it('of a user tells users apart who have no name: none gets the session of another', async () => {
    const manager = stage.manage({ urls: [server.url], auth: {} });
    for (const user of ['ann', 'ben', 'ann'])
      await manager.callTool(lookupOf(user), { token: tokenOf(user, server) });
    const sessions = server.heard.map(({ session }) => session);
    expect(sessions[2]).toBe(sessions[0]);
    if (era === 'legacy') expect(sessions[1]).not.toBe(sessions[0]);
    // What a server offers may depend on who asks.
    expect(server.toolLists).toBe(2);
  });

  it('of a user is not sent when it is for another server, nor without configured authorization', async () => {
    const strict = stage.manage({ urls: [server.url], auth: {} });
    const foreign: CallContext = {
      userId: 'ann',
      token: tokenOf('ann', { url: 'https://bank.example/mcp' }),
    };
    await expect(strict.callTool(lookupOf('ann'), foreign)).rejects.toMatchObject({
      code: 'INPUT_TOKEN_AUDIENCE',
      details: { server: 'places', tool: 'lookup' },
    });
    const open = stage.manage({ urls: [server.url] });
    await open.callTool(lookupOf('ann'), { userId: 'ann', token: tokenOf('ann', server) });
    expect(server.heard.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('of a user takes the place of the service’s own, which calls of nobody go by', async () => {
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const auth = {
      client: { method: 'client_secret_post', clientId: 'api', clientSecret: 'secret' },
      tokenEndpoint: authority.tokenEndpoint.href,
    } as const;
    const manager = stage.manage({ urls: [server.url], auth });
    const token = tokenOf('ann', server);
    await manager.callTool(lookupOf('nobody'));
    await manager.callTool(lookupOf('ann'), { userId: 'ann', token });
    await manager.callTool(lookupOf('nobody'));
    expect(server.heard.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      `Bearer ${token}`,
      'Bearer token-1',
    ]);
  });

  it('of the service’s own that is refused at the handshake is replaced at once', async () => {
    const strict = await stage.server({ era, requiresToken: true });
    const authority = await FakeAuthorizationServer.start();
    stage.onClose(() => authority.stop());
    const auth = {
      client: { method: 'client_secret_post', clientId: 'api', clientSecret: 'secret' },
      tokenEndpoint: authority.tokenEndpoint.href,
    } as const;
    const manager = stage.manage({ urls: [strict.url], auth });
    await manager.callTool(lookupOf('ann'), { userId: 'ann' });
    strict.revokedTokens.add('Bearer token-1');
    await manager.callTool(lookupOf('ben'), { userId: 'ben' });
    expect(strict.heard.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  describe('where the server answers nobody without one', () => {
    let strict: FaultyServer;
    beforeEach(async () => {
      strict = await stage.server({ era, requiresToken: true });
    });

    it('opens the connections that the user’s calls need', async () => {
      const manager = stage.manage({ urls: [strict.url], auth: {} });
      await expect(manager.start()).resolves.toEqual({ successful: 1, failed: 0, total: 1 });
      for (const userId of ['ann', 'ben', 'ann'])
        await manager.callTool(lookupOf(userId), { userId, token: tokenOf(userId, strict) });
      expect(strict.heard.map(({ authorization }) => authorization)).toEqual(
        ['ann', 'ben', 'ann'].map((user) => `Bearer ${tokenOf(user, strict)}`),
      );
      await expect(manager.callTool(lookupOf('nobody'))).rejects.toMatchObject({
        code: 'UPSTREAM_UNAUTHORIZED',
      });
      await manager.close();
      expect(strict.sessionsEnded).toBe(strict.sessionsOpened);
    });

    it('is not needed to see whether the server is there', async () => {
      const manager = stage.manage({ urls: [strict.url], auth: {} });
      for (let check = 0; check < 6; check++) await manager.checkServerHealth('places');
      expect(manager.isServerHealthy('places')).toBe(true);
      expect(manager.statistics()).toMatchObject({ failedConnections: 0 });
      await strict.stop();
      for (let check = 0; check < 3; check++) await manager.checkServerHealth('places');
      expect(manager.isServerHealthy('places')).toBe(false);
    });

    it('keeps nobody else from connecting when it is refused, however often', async () => {
      const manager = stage.manage({ urls: [strict.url], auth: {} });
      for (let call = 0; call < 6; call++)
        await manager.callTool(lookupOf('nobody')).catch(() => undefined);
      await expect(
        manager.callTool(lookupOf('ann'), { userId: 'ann', token: tokenOf('ann', strict) }),
      ).resolves.toMatchObject({ isError: false });
    });
  });
});
